package com.mercurious.travel.messaging;

/** A record that no attempt will ever read; its message is the reason that goes to the dead letter's header. */
public class UnreadableEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 500;

    /** @param reason is told in one line of 500 characters at most */
    public UnreadableEventException(String reason) {
        super(oneLine(reason));
    }

    /** @param reason is told in one line of 500 characters at most */
    public UnreadableEventException(String reason, Throwable cause) {
        super(oneLine(reason), cause);
    }

    /** {@code text} without what would break a line of a log, cut after 500 characters. */
    public static String oneLine(String text) {
        StringBuilder line = new StringBuilder(Math.min(text.length(), LONGEST + 1));
        text.codePoints()
                .limit(LONGEST)
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .forEach(line::appendCodePoint);
        return text.length() > LONGEST ? line.append('…').toString() : line.toString();
    }
}
