package com.mercurious.travel.tools.bench.planner;

import java.nio.file.Path;

/** A file that can't be used; the message names the file and the line, and says what is wrong and what would be right. */
final class InstanceException extends RuntimeException {

    /** A fault of a whole file. */
    InstanceException(Path file, String wrong) {
        super(file + ": " + wrong);
    }

    /** A fault in a line, counted from 1. */
    InstanceException(Path file, int line, String wrong) {
        super(file + ", line " + line + ": " + wrong);
    }
}
