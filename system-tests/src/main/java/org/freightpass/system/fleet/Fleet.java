package org.freightpass.system.fleet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A fleet of trucks between Changchun and Liaoning. The same run number gives the same fleet; different run numbers give
 * fleets with no plate in common, so that it can be played again on the same data.
 */
public final class Fleet {

    /** The goods of the whitelisted enterprise, approved without a review. */
    public static final String WHITELISTED_GOODS = "MEDICAL";

    private static final int LARGEST = 5000;
    private static final int RUNS = 100_000;
    private static final int NEW_ENERGY_EVERY = 40;
    private static final String CITIES = "ABCDEFGHJK";
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String NEW_ENERGY_LETTERS = "DABCEFGHJK";
    private static final List<String> ORIGINS = List.of("220104", "220102", "220103", "220105", "220106", "220122");
    private static final List<String> DESTINATIONS = List.of("210102", "210106", "210203", "210303", "210804");
    private static final List<String> SURNAMES = List.of("王", "李", "张", "刘", "陈", "杨", "赵", "孙", "周", "吴");
    private static final List<String> GIVEN = List.of("伟", "强", "磊", "洋", "勇", "军", "杰", "涛", "明", "建国", "志强");

    /** A share of the goods for each ten vehicles: mostly parts and daily needs, as in the first batch. */
    private static final List<String> GOODS = List.of(
            "KEY_INDUSTRIAL",
            "KEY_INDUSTRIAL",
            "RAW_MATERIAL",
            "LIVING",
            "LIVING",
            "AGRICULTURE",
            "AGRICULTURE",
            "ENERGY",
            "POST_EXPRESS",
            WHITELISTED_GOODS);

    private final int run;
    private final List<Vehicle> vehicles;

    private Fleet(int run, List<Vehicle> vehicles) {
        this.run = run;
        this.vehicles = List.copyOf(vehicles);
    }

    public static Fleet of(long runNumber, int size) {
        if (size < 1 || size > LARGEST) {
            throw new IllegalArgumentException("a fleet has 1 to " + LARGEST + " vehicles, not " + size);
        }
        int run = Math.floorMod(runNumber, RUNS);
        Random random = new Random(run);
        return new Fleet(
                run,
                IntStream.range(0, size)
                        .mapToObj(at -> vehicle(run, at, random))
                        .toList());
    }

    public List<Vehicle> vehicles() {
        return vehicles;
    }

    /** A vehicle that is in no fleet of this run. */
    public Vehicle extra(int at) {
        return vehicle(run, LARGEST + at, new Random(run + at));
    }

    /** A credit code for the firm of this run. */
    public String creditCode() {
        return CheckPlaces.creditCode("91220104MA" + String.format(Locale.ROOT, "%07d", run));
    }

    /** One for a driver of this run who is a firm alone. */
    public String driversCreditCode() {
        return CheckPlaces.creditCode("92220104MA" + String.format(Locale.ROOT, "%07d", run));
    }

    /** That driver's mobile number. */
    public String driversTelephone() {
        return "139044" + String.format(Locale.ROOT, "%05d", run);
    }

    private static Vehicle vehicle(int run, int at, Random random) {
        boolean newEnergy = at % NEW_ENERGY_EVERY == NEW_ENERGY_EVERY - 1;
        String name = SURNAMES.get(random.nextInt(SURNAMES.size())) + GIVEN.get(random.nextInt(GIVEN.size()));
        return new Vehicle(
                newEnergy ? newEnergyPlate(run, at) : ordinaryPlate(run, at),
                newEnergy ? "YELLOW_GREEN" : "YELLOW",
                GOODS.get(at % GOODS.size()),
                ORIGINS.get(random.nextInt(ORIGINS.size())),
                DESTINATIONS.get(random.nextInt(DESTINATIONS.size())),
                name,
                driverId(at, random),
                "1380431" + String.format(Locale.ROOT, "%04d", at % 10_000));
    }

    /** Two letters among three digits: 5.76 million of them for each city. */
    private static String ordinaryPlate(int run, int at) {
        long index = Math.floorMod(run * (long) (LARGEST + 1000) + at, 10L * 10 * 576 * 1000);
        int digits = (int) (index % 1000);
        int letters = (int) (index / 1000 % 576);
        int places = (int) (index / 576_000 % 10);
        char city = CITIES.charAt((int) (index / 5_760_000));
        List<Character> signs = new ArrayList<>();
        String.format(Locale.ROOT, "%03d", digits).chars().forEach(digit -> signs.add((char) digit));
        int first = new int[] {0, 0, 0, 0, 1, 1, 1, 2, 2, 3}[places];
        int second = new int[] {1, 2, 3, 4, 2, 3, 4, 3, 4, 4}[places];
        signs.add(first, LETTERS.charAt(letters / 24));
        signs.add(second, LETTERS.charAt(letters % 24));
        StringBuilder plate = new StringBuilder("吉").append(city);
        signs.forEach(plate::append);
        return plate.toString();
    }

    private static String newEnergyPlate(int run, int at) {
        long index = Math.floorMod(run * 250L + at / NEW_ENERGY_EVERY, 10_000_000L);
        return "吉"
                + CITIES.charAt((int) (index / 1_000_000))
                + String.format(Locale.ROOT, "%05d", index % 100_000)
                + NEW_ENERGY_LETTERS.charAt((int) (index / 100_000 % 10));
    }

    private static String driverId(int at, Random random) {
        return CheckPlaces.residentId(String.format(
                Locale.ROOT,
                "220104%04d%02d%02d%03d",
                1965 + random.nextInt(35),
                1 + random.nextInt(12),
                1 + random.nextInt(28),
                at % 1000));
    }
}
