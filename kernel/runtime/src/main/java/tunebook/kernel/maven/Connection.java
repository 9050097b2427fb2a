package tunebook.kernel.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.repository.internal.MavenRepositorySystemUtils;
import org.apache.maven.settings.Profile;
import org.apache.maven.settings.Settings;
import org.eclipse.aether.ConfigurationProperties;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.internal.impl.DefaultLocalPathComposer;
import org.eclipse.aether.internal.impl.SimpleLocalRepositoryManagerFactory;
import org.eclipse.aether.repository.AuthenticationContext;
import org.eclipse.aether.repository.LocalRepository;
import org.eclipse.aether.repository.NoLocalRepositoryManagerException;
import org.eclipse.aether.repository.Proxy;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.repository.RepositoryPolicy;
import org.eclipse.aether.transfer.TransferListener;
import org.eclipse.aether.util.repository.AuthenticationBuilder;
import org.eclipse.aether.util.repository.DefaultAuthenticationSelector;
import org.eclipse.aether.util.repository.DefaultMirrorSelector;
import org.eclipse.aether.util.repository.DefaultProxySelector;
import org.eclipse.aether.util.repository.SimpleResolutionErrorPolicy;

/** Maven's resolver as the settings want it, for one piece of work: session, mirrors, proxies, repositories. */
final class Connection {
    private final RepositorySystem system;
    private final MavenConfig config;
    private final Settings settings;
    private final DefaultRepositorySystemSession session = MavenRepositorySystemUtils.newSession();

    private Connection(RepositorySystem system, MavenConfig config, TransferListener progress) {
        this.system = system;
        this.config = config;
        settings = SettingsFiles.read(config);
        session.setOffline(settings.isOffline());
        session.setTransferListener(progress);
        session.setSystemProperties(Environment.properties());
        // what was not there, or out of reach, is asked for again: somebody has just repaired it
        session.setResolutionErrorPolicy(new SimpleResolutionErrorPolicy(false, false));
        session.setConfigProperty(ConfigurationProperties.CONNECT_TIMEOUT, (int)
                config.connectTimeout().toMillis());
        session.setConfigProperty(ConfigurationProperties.REQUEST_TIMEOUT, (int)
                config.requestTimeout().toMillis());
        session.setConfigProperty(
                ConfigurationProperties.USER_AGENT,
                "Tunebook (Java " + System.getProperty("java.version") + "; " + System.getProperty("os.name") + ")");
        selectors();
        session.setLocalRepositoryManager(system.newLocalRepositoryManager(session, localRepository()));
    }

    static Connection open(RepositorySystem system, MavenConfig config, TransferListener progress) {
        return new Connection(system, config, progress);
    }

    private LocalRepository localRepository() {
        var named = settings.getLocalRepository();
        var folder = config.localRepository()
                .orElseGet(() ->
                        named == null || named.isBlank() ? MavenConfig.home().resolve("repository") : Path.of(named));
        return new LocalRepository(folder.toFile());
    }

    /** Works with the local repository alone from now on, wherever what is in it came from. */
    void stayLocal() {
        session.setOffline(true);
        try {
            session.setLocalRepositoryManager(new SimpleLocalRepositoryManagerFactory(new DefaultLocalPathComposer())
                    .newInstance(session, localRepository()));
        } catch (NoLocalRepositoryManagerException e) {
            throw new IllegalStateException("cannot read the local repository " + localRepository(), e);
        }
    }

    private void selectors() {
        var mirrors = new DefaultMirrorSelector();
        settings.getMirrors()
                .forEach(mirror -> mirrors.add(
                        mirror.getId(),
                        mirror.getUrl(),
                        mirror.getLayout(),
                        false,
                        mirror.isBlocked(),
                        mirror.getMirrorOf(),
                        mirror.getMirrorOfLayouts()));
        session.setMirrorSelector(mirrors);
        var proxies = new DefaultProxySelector();
        settings.getProxies().stream()
                .filter(proxy -> proxy.isActive())
                .forEach(proxy -> proxies.add(proxy(proxy), proxy.getNonProxyHosts()));
        session.setProxySelector(proxies);
        var authentications = new DefaultAuthenticationSelector();
        settings.getServers()
                .forEach(server -> authentications.add(
                        server.getId(),
                        new AuthenticationBuilder()
                                .addUsername(server.getUsername())
                                .addPassword(server.getPassword())
                                .addPrivateKey(server.getPrivateKey(), server.getPassphrase())
                                .build()));
        session.setAuthenticationSelector(authentications);
    }

    private static Proxy proxy(org.apache.maven.settings.Proxy proxy) {
        var authentication = proxy.getUsername() == null
                ? null
                : new AuthenticationBuilder()
                        .addString(AuthenticationContext.USERNAME, proxy.getUsername())
                        .addSecret(AuthenticationContext.PASSWORD, proxy.getPassword())
                        .build();
        return new Proxy(proxy.getProtocol(), proxy.getHost(), proxy.getPort(), authentication);
    }

    RepositorySystem system() {
        return system;
    }

    DefaultRepositorySystemSession session() {
        return session;
    }

    /** The repositories to ask, in order: those that are given, then those of the settings and Maven Central. */
    List<RemoteRepository> repositories(List<Repository> given, List<Repository> more) {
        var all = new ArrayList<RemoteRepository>();
        given.forEach(one -> add(all, one));
        activeProfiles().stream()
                .flatMap(profile -> profile.getRepositories().stream())
                .forEach(one -> add(all, new Repository(one.getId(), one.getUrl())));
        add(all, Repository.CENTRAL);
        more.forEach(one -> add(all, one));
        return system.newResolutionRepositories(session, all);
    }

    /** The profiles of the settings that count. */
    List<Profile> activeProfiles() {
        return SettingsFiles.activeProfiles(settings).toList();
    }

    /** One of the same id is taken for the same, as in Maven. */
    private static void add(List<RemoteRepository> all, Repository one) {
        if (all.stream().noneMatch(other -> other.getId().equals(one.id()))) {
            all.add(raw(one));
        }
    }

    static RemoteRepository raw(Repository repository) {
        return new RemoteRepository.Builder(repository.id(), "default", repository.url())
                .setPolicy(new RepositoryPolicy(
                        true, RepositoryPolicy.UPDATE_POLICY_DAILY, RepositoryPolicy.CHECKSUM_POLICY_WARN))
                .build();
    }
}
