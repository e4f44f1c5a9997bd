package com.mercurious.travel.tools.image;

import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import com.mercurious.travel.tools.suite.option.CommandLines;
import com.mercurious.travel.tools.suite.option.HelpOption;
import com.mercurious.travel.tools.suite.service.Service;
import com.mercurious.travel.tools.suite.suite.Workspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./travel image}: the container images of the three services. */
@Command(
        name = "travel image",
        header = "Makes container images of the three services; it needs no Docker.",
        description = {
            "Each goes into a file that 'docker load' reads, SERVICE/target/image/SERVICE.tar, or",
            "with --push into a registry; and into the local Docker where one answers. There a",
            "training run in containers makes the AOT cache that lets a pod start quicker;",
            "elsewhere the images are made without one."
        },
        sortOptions = false)
public final class ImageCommand implements Callable<Integer> {
    @Option(
            names = "--push",
            paramLabel = "REGISTRY",
            description = "push to host[:port][/path], in place of the one that the manifests name")
    private String registry;

    @Option(
            names = "--base",
            paramLabel = "IMAGE",
            description = "NAME@sha256:..., docker://NAME or tar://FILE, in place of that of deploy/image.properties")
    private String base;

    @Option(
            names = "--platform",
            paramLabel = "LIST",
            description = "for example linux/amd64,linux/arm64; several only with --push, and without a cache")
    private String platforms;

    @Option(names = "--no-start-cache", description = "leave the AOT cache out")
    private boolean noStartCache;

    @Option(names = "--insecure", description = "let the registry answer without TLS")
    private boolean insecure;

    @Option(names = "--check", description = "say whether base and platforms can be used, and make nothing")
    private boolean checkOnly;

    @Option(names = "--revision", paramLabel = "COMMIT", defaultValue = "unknown", description = "for the label")
    private String revision;

    @Option(
            names = "--created",
            paramLabel = "TIME",
            defaultValue = "1970-01-01T00:00:00Z",
            description = "when that commit was made, with an offset")
    private String created;

    @Mixin
    private HelpOption help;

    @Spec
    private CommandSpec spec;

    private final Workspace workspace = Workspace.ofCommandLine();
    private final Map<Service, ServiceImage> images = new EnumMap<>(Service.class);

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        System.exit(CommandLines.of(new ImageCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        ImageSettings settings = ImageSettings.read(workspace.root());
        BaseImage from;
        Set<Platform> wanted;
        try {
            from = new BaseImage(base == null ? settings.base() : base);
            wanted = ImageSettings.platforms(platforms == null ? settings.platforms() : platforms);
            if (registry != null) {
                new ImageName(registry, "service", "1").reference();
            }
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        if (wanted.size() > 1 && registry == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "several platforms go into a registry alone: --push REGISTRY, or one --platform");
        }
        if (checkOnly) {
            return ExitCode.OK;
        }
        read(settings);
        ImageBuild build = new ImageBuild(workspace.home().resolve("image-layers"), insecure);
        Docker docker = new Docker("docker");
        boolean local = wanted.size() == 1 && docker.answers();
        Map<Service, Path> caches = local && !noStartCache ? train(build, docker, from, wanted) : Map.of();
        if (!local && !noStartCache) {
            say(
                    wanted.size() > 1
                            ? "Without an AOT cache, which is of one platform: a start takes some seconds longer."
                            : "No Docker answers: without an AOT cache, a start takes some seconds longer.");
        }
        for (Service service : Service.values()) {
            make(service, build, from, wanted, Optional.ofNullable(caches.get(service)), local);
        }
        return ExitCode.OK;
    }

    private void read(ImageSettings settings) throws IOException {
        for (Service service : Service.values()) {
            ImageName name = ImageName.ofManifests(workspace.root(), service.title());
            name = registry == null ? name : name.in(registry);
            Release release = new Release(
                    name.tag(), revision, OffsetDateTime.parse(created).toInstant());
            PackagedService packaged = PackagedService.of(workspace.root(), service.title());
            requireBill(service, packaged);
            images.put(service, new ServiceImage(packaged, service.usualPort(), name, settings, release));
        }
    }

    private void requireBill(Service service, PackagedService packaged) throws IOException {
        Path bill = folder(service).resolve(service.title() + ".cdx.json");
        List<String> lacks = BillOfMaterials.read(bill).lacks(packaged.libraries());
        if (!lacks.isEmpty()) {
            throw new IOException(
                    bill + " lists no " + String.join(", ", lacks) + "; the image would hold what it does not say");
        }
    }

    private Path folder(Service service) {
        return workspace.root().resolve(service.title()).resolve("target/image");
    }

    private Map<Service, Path> train(ImageBuild build, Docker docker, BaseImage from, Set<Platform> wanted)
            throws IOException, InterruptedException {
        say("Training run of the services in their containers, for the AOT cache");
        Map<Service, ImageName> names = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            ServiceImage image = images.get(service);
            build.toDocker(image.on(from.builder(), wanted, Optional.empty()), image.name());
            names.put(service, image.name());
        }
        try {
            return new CacheTraining(docker, workspace).run(names);
        } catch (IOException e) {
            say("The training run failed, the images are made without an AOT cache: " + e.getMessage());
            return Map.of();
        }
    }

    private void make(
            Service service,
            ImageBuild build,
            BaseImage from,
            Set<Platform> wanted,
            Optional<Path> cache,
            boolean local)
            throws IOException, InterruptedException {
        ServiceImage image = images.get(service);
        Path folder = Files.createDirectories(
                workspace.root().resolve(service.title()).resolve("target/image"));
        JibContainer made;
        String where;
        if (registry == null) {
            Path tar = folder.resolve(service.title() + ".tar");
            made = build.toTar(builder(image, from, wanted, cache), image.name(), tar);
            where = tar.toString();
        } else {
            made = build.toRegistry(builder(image, from, wanted, cache), image.name());
            where = "pushed";
        }
        if (local) {
            build.toDocker(builder(image, from, wanted, cache), image.name());
            where += ", and in the local Docker";
        }
        Files.writeString(folder.resolve(service.title() + ".digest"), made.getDigest() + "\n");
        say(image.name() + "@" + made.getDigest() + (cache.isPresent() ? " with" : " without") + " an AOT cache: "
                + where);
    }

    private static JibContainerBuilder builder(
            ServiceImage image, BaseImage from, Set<Platform> wanted, Optional<Path> cache) throws IOException {
        return image.on(from.builder(), wanted, cache);
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
