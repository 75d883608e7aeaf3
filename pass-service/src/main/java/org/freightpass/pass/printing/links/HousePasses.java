package org.freightpass.pass.printing.links;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.freightpass.contracts.DivisionCode;
import org.freightpass.contracts.PassNumber;
import org.freightpass.pass.applying.ApplicationForm;
import org.freightpass.pass.applying.Registers;
import org.freightpass.pass.directory.DepartmentContact;
import org.freightpass.pass.directory.Directory;
import org.freightpass.pass.issuing.Actor;
import org.freightpass.pass.issuing.Holders;
import org.freightpass.pass.issuing.Issuer;
import org.freightpass.pass.issuing.Pass;
import org.freightpass.pass.issuing.Passes;
import org.freightpass.pass.printing.Names;
import org.freightpass.pass.printing.PrintablePasses;
import org.freightpass.pass.printing.PrintedPass;
import org.freightpass.pass.printing.Reader;
import org.freightpass.pass.protecting.Masking;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers from the passes, the registers of firms, the directory and the settings. */
@Component
class HousePasses implements PrintablePasses {
    private final Passes passes;
    private final Holders holders;
    private final Registers.CrewSeal crews;
    private final Directory directory;
    private final PrintingSettings settings;

    HousePasses(
            Passes passes, Holders holders, Registers.CrewSeal crews, Directory directory, PrintingSettings settings) {
        this.passes = passes;
        this.holders = holders;
        this.crews = crews;
        this.directory = directory;
        this.settings = settings;
    }

    @Override
    public Optional<PrintedPass> find(PassNumber number, Instant now) {
        return passes.find(number).map(pass -> printed(pass.at(now)));
    }

    @Override
    public List<PrintedPass.Person> crew(PrintedPass pass) {
        return crews.open(pass.crew()).stream().map(HousePasses::person).toList();
    }

    @Override
    public Optional<String> telephone(PrintedPass pass, Instant now) {
        return directory.contact(pass.department(), pass.division(), now).map(DepartmentContact::telephone);
    }

    @Override
    public Set<UUID> firmsOf(Reader reader) {
        return holders.firmsOf(actor(reader));
    }

    @Override
    public Names usualNames(DivisionCode division) {
        return settings.usual(division);
    }

    @Override
    public List<PassNumber> select(@Nullable UUID bulk, @Nullable UUID firm, Reader reader, int limit, Instant now) {
        var actor = actor(reader);
        var firms = actor.desk() == null ? holders.firmsOf(actor) : null;
        var query = new Passes.Query(null, null, firm, bulk, actor.subject(), firms, actor.desk(), now);
        return passes.page(query, null, 2 * limit).stream()
                .map(pass -> pass.at(now))
                .filter(pass -> pass.status().live())
                .map(Pass::number)
                .limit(limit)
                .toList();
    }

    private static Actor actor(Reader reader) {
        var desk = reader.desk();
        return new Actor(
                reader.subject(),
                reader.username(),
                reader.username(),
                desk == null ? null : new Issuer(desk.division(), desk.department()));
    }

    private static PrintedPass.Person person(ApplicationForm.CrewMember member) {
        return new PrintedPass.Person(
                "DRIVER".equals(member.role()),
                member.name() == null ? "" : member.name(),
                member.documentNumber() == null ? "" : Masking.number(member.documentNumber()));
    }

    private static PrintedPass printed(Pass pass) {
        return new PrintedPass(
                pass.number(),
                pass.version(),
                PrintedPass.Standing.valueOf(pass.status().name()),
                pass.plate(),
                pass.plateColour(),
                pass.route().origin(),
                pass.route().destination(),
                pass.route().via(),
                pass.route().returnTrip(),
                pass.goods(),
                pass.validity().from(),
                pass.validity().until(),
                pass.issuer().division(),
                pass.issuer().department(),
                pass.holder().owner(),
                pass.holder().firm(),
                pass.crew(),
                pass.replacedBy(),
                pass.issuedAt());
    }
}
