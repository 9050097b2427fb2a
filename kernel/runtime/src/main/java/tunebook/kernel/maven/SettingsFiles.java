package tunebook.kernel.maven;

import java.nio.file.Files;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.settings.Profile;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsBuilderFactory;
import org.apache.maven.settings.building.DefaultSettingsBuildingRequest;
import org.apache.maven.settings.building.SettingsBuildingException;
import org.apache.maven.settings.crypto.DefaultSettingsDecrypter;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.sonatype.plexus.components.cipher.DefaultPlexusCipher;
import org.sonatype.plexus.components.sec.dispatcher.DefaultSecDispatcher;

/** The settings.xml of the user over that of the machine, with passwords readable. */
final class SettingsFiles {
    private SettingsFiles() {}

    static Settings read(MavenConfig config) {
        var request = new DefaultSettingsBuildingRequest();
        if (Files.exists(config.userSettings())) {
            request.setUserSettingsFile(config.userSettings().toFile());
        }
        config.globalSettings().ifPresent(file -> request.setGlobalSettingsFile(file.toFile()));
        request.setSystemProperties(Environment.properties());
        try {
            var settings = new DefaultSettingsBuilderFactory()
                    .newInstance()
                    .build(request)
                    .getEffectiveSettings();
            return decrypted(settings);
        } catch (SettingsBuildingException e) {
            var problem = e.getProblems().get(0);
            throw new IllegalArgumentException(
                    "cannot read Maven's settings: " + problem.getMessage() + " in " + problem.getSource()
                            + ". Repair the file, or move it away.",
                    e);
        }
    }

    private static Settings decrypted(Settings settings) {
        var security = MavenConfig.home().resolve("settings-security.xml").toString();
        var dispatcher = new DefaultSecDispatcher(new DefaultPlexusCipher(), Map.of(), security);
        var result = new DefaultSettingsDecrypter(dispatcher).decrypt(new DefaultSettingsDecryptionRequest(settings));
        settings.setServers(result.getServers());
        settings.setProxies(result.getProxies());
        return settings;
    }

    /** The profiles that count: those named as active, and those that are active where nothing else is said. */
    static Stream<Profile> activeProfiles(Settings settings) {
        return settings.getProfiles().stream()
                .filter(profile -> settings.getActiveProfiles().contains(profile.getId())
                        || (profile.getActivation() != null
                                && profile.getActivation().isActiveByDefault()));
    }
}
