package org.freightpass.messaging.kafka;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Threads that stand back: where every core is busy, they get about a tenth of what another thread gets, and all of it
 * where nobody else wants it. Linux has a niceness for each thread, not for a process only, and anybody may be nicer
 * without being allowed to; other systems leave the threads as they are (ADR 101).
 */
public final class Niceness {

    private static final Logger LOG = LoggerFactory.getLogger(Niceness.class);

    /** Of 19. Nobody starves: a thread of this niceness weighs 110 where one without weighs 1,024. */
    private static final int STANDS_BACK = 10;

    private static final int OF_A_THREAD = 0;
    private static final int THIS_ONE = 0;
    private static final Optional<MethodHandle> SET_PRIORITY = setPriority();

    private Niceness() {}

    /** The same work on a thread that stands back for good: it, and all threads that it starts from then on. */
    public static Runnable standingBack(Runnable work) {
        return () -> {
            standBack();
            work.run();
        };
    }

    private static void standBack() {
        if (SET_PRIORITY.isEmpty() || Thread.currentThread().isVirtual()) {
            return;
        }
        try {
            int refused = (int) SET_PRIORITY.get().invokeExact(OF_A_THREAD, THIS_ONE, STANDS_BACK);
            if (refused != 0) {
                LOG.debug("This system does not let a thread stand back");
            }
        } catch (Throwable unexpected) {
            LOG.debug("A thread could not stand back", unexpected);
        }
    }

    @SuppressWarnings("restricted") // three numbers in, one out, as the system's manual says
    private static Optional<MethodHandle> setPriority() {
        if (!"Linux".equals(System.getProperty("os.name"))) {
            return Optional.empty();
        }
        Linker linker = Linker.nativeLinker();
        return linker.defaultLookup()
                .find("setpriority")
                .map(found ->
                        linker.downcallHandle(found, FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT)));
    }
}
