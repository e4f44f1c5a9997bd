package com.mercurious.travel.tools.platform.mongo;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The embedded store as a process of its own, to be killed: folder and port are its arguments. */
final class StoreServer {
    private StoreServer() {}

    public static void main(String[] arguments) throws Exception {
        MongoStore.startCompatible(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        new CountDownLatch(1).await();
    }

    static Process start(Path folder, int port) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        StoreServer.class.getName(),
                        folder.toString(),
                        Integer.toString(port))
                .inheritIO()
                .start();
        return process;
    }
}
