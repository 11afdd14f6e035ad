package fr.parvis.console.launch;

import static fr.parvis.console.launch.LaunchIT.assertRefused;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher of the repository's root, in a checkout that was never built, on machines that lack something. */
class ScriptIT {

    @TempDir
    Path checkout;

    private Path programs;

    @BeforeEach
    void machine() throws Exception {
        Files.copy(Run.HOME.resolve("parvis"), checkout.resolve("parvis"));
        programs = Files.createDirectory(checkout.resolve("programs"));
        for (String name : new String[] {"bash", "dirname", "uname", "sed", "head", "find", "grep", "mkdir", "touch"}) {
            for (Path folder : new Path[] {Path.of("/usr/bin"), Path.of("/bin")}) {
                if (Files.exists(folder.resolve(name)) && !Files.exists(programs.resolve(name))) {
                    Files.createSymbolicLink(programs.resolve(name), folder.resolve(name));
                }
            }
        }
    }

    @Test
    void no_java() throws Exception {
        try (Run run = parvis()) {
            assertRefused(run, "Il faut un JDK 17 ou plus récent (");
        }
    }

    @Test
    void too_old_a_java() throws Exception {
        program("java", "echo 'openjdk version \"11.0.22\" 2024-01-16' >&2");
        try (Run run = parvis()) {
            assertRefused(run, "est de version 11");
        }
    }

    @Test
    void a_java_without_a_compiler() throws Exception {
        program("java", "echo 'openjdk version \"17.0.9\"'; echo '    java.home = /nowhere'");
        try (Run run = parvis()) {
            assertRefused(run, "ne contient qu’un JRE");
        }
    }

    @Test
    void no_maven() throws Exception {
        realJava();
        try (Run run = parvis()) {
            assertRefused(run, "Il faut Maven 3.8 ou plus récent pour construire Parvis");
        }
    }

    @Test
    void too_old_a_maven() throws Exception {
        realJava();
        program("mvn", "echo 'Apache Maven 3.6.3 (abc)'");
        try (Run run = parvis()) {
            assertRefused(run, "celui-ci est de version 3.6.3");
        }
    }

    private void realJava() throws Exception {
        program("java", "exec " + Path.of(System.getProperty("java.home"), "bin", "java") + " \"$@\"");
    }

    private Run parvis() throws Exception {
        return Run.command(
                Map.of("PATH", programs.toString()),
                programs.resolve("bash").toString(),
                checkout.resolve("parvis").toString(),
                "demo");
    }

    private void program(String name, String body) throws Exception {
        Path file = Files.writeString(programs.resolve(name), "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
