package com.mercurious.travel.tools.deploy.command;

import com.mercurious.travel.tools.deploy.inspection.Inspection;
import com.mercurious.travel.tools.deploy.inspection.Report;
import com.mercurious.travel.tools.deploy.rendering.Tools;
import com.mercurious.travel.tools.deploy.schema.Schemas;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./travel verify deploy}: says whether a cluster would take what stands in deploy/, and what would go wrong there. */
@Command(
        name = "deploy",
        header = "Says what is wrong with the manifests, kustomizations and charts of deploy/.",
        description = {
            "Each finding is a line: file, line, object, what is wrong and what would be right.",
            "Exit status 1 where there is one. Overlays and charts are rendered by kustomize",
            "and helm where PATH or the folders in TRAVEL_TOOLS have them; what could not be",
            "looked at is named."
        },
        mixinStandardHelpOptions = true)
final class DeployCommand implements Callable<Integer> {
    @Option(
            names = "--in",
            paramLabel = "DIR",
            description = "a checkout whose deploy/ is checked; this project by default")
    private Path directory;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path home =
                Path.of(System.getProperty("travel.root", ".")).toAbsolutePath().normalize();
        Path root = directory == null ? home : directory.toAbsolutePath().normalize();
        if (!Files.isDirectory(root.resolve("deploy"))) {
            throw new ParameterException(
                    spec.commandLine(),
                    "there is no folder deploy in " + root + "; --in takes the folder of a checkout");
        }
        Report report = new Inspection(root, Schemas.in(home.resolve("deploy/schemas")), Tools.ofThisMachine()).run();
        PrintWriter out = spec.commandLine().getOut();
        report.findings().forEach(out::println);
        report.notRun().forEach(reason -> out.println("not run: " + reason));
        int count = report.findings().size();
        out.println(report.looked() + ": " + count + (count == 1 ? " finding" : " findings"));
        return count == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }
}
