package com.mercurious.travel.tools.cli.command;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ctrl-C, SIGTERM and a closed terminal: the first one stops in order, the second ends everything at once. The JDK lets a
 * program hear a second signal through {@code sun.misc.Signal} of module {@code jdk.unsupported} alone, which is looked up
 * by name; on a runtime without that module the first signal ends the process, and the watchdog the rest.
 */
final class StopSignal {
    private static final List<String> SIGNALS = List.of("INT", "TERM", "HUP");
    private static final int INTERRUPTED_STATUS = 130;

    private final AtomicInteger count = new AtomicInteger();
    private volatile Runnable kill = () -> {};

    /** Runs {@code first} at the first signal from now on. */
    static StopSignal install(Runnable first) {
        StopSignal stop = new StopSignal();
        SIGNALS.forEach(name -> handle(name, () -> stop.received(first)));
        return stop;
    }

    /** What the second signal does before the process is halted. */
    void onSecond(Runnable action) {
        kill = action;
    }

    private void received(Runnable first) {
        if (count.incrementAndGet() == 1) {
            first.run();
            return;
        }
        kill.run();
        Runtime.getRuntime().halt(INTERRUPTED_STATUS);
    }

    private static void handle(String name, Runnable action) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            InvocationHandler calls = (proxy, method, arguments) -> {
                if (method.getDeclaringClass() == Object.class) {
                    return method.invoke(action, arguments);
                }
                action.run();
                return null;
            };
            Object listener = Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, calls);
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), listener);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            System.err.println("travel: SIG" + name + " ends this command without its tidying up (" + e + ")");
        }
    }
}
