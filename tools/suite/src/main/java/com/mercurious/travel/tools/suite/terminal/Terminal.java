package com.mercurious.travel.tools.suite.terminal;

import java.io.PrintStream;

/**
 * Where the command line writes.
 *
 * @param live whether lines can be redrawn; false where the output goes to a file or pipe
 * @param columns width in characters
 * @param colours whether ANSI colours are welcome
 */
public record Terminal(PrintStream out, boolean live, int columns, boolean colours) {
    private static final int USUAL_COLUMNS = 100;
    private static final int FEWEST_COLUMNS = 40;
    private static final int MOST_COLUMNS = 120;
    private static final String ESCAPE = "\u001b[";

    /** The process's standard output, as {@code ./travel} describes it by system properties. */
    public static Terminal ofProcess() {
        boolean live = Boolean.getBoolean("travel.terminal");
        int columns = Integer.getInteger("travel.columns", USUAL_COLUMNS);
        String noColor = System.getenv("NO_COLOR");
        return new Terminal(
                System.out,
                live,
                Math.clamp(columns, FEWEST_COLUMNS, MOST_COLUMNS),
                live && (noColor == null || noColor.isEmpty()));
    }

    public String bold(String text) {
        return styled("1", text);
    }

    public String dim(String text) {
        return styled("2", text);
    }

    public String green(String text) {
        return styled("32", text);
    }

    public String yellow(String text) {
        return styled("33", text);
    }

    public String red(String text) {
        return styled("31", text);
    }

    private String styled(String code, String text) {
        return colours ? ESCAPE + code + "m" + text + ESCAPE + "0m" : text;
    }

    public void println(String line) {
        out.println(line);
    }

    /** Puts {@code line} in the place of the line that the cursor is on. Only for a live terminal. */
    void redraw(String line) {
        out.print("\r" + line + ESCAPE + "K");
        out.flush();
    }

    void up(int lines) {
        if (lines > 0) {
            out.print(ESCAPE + lines + "A");
        }
    }
}
