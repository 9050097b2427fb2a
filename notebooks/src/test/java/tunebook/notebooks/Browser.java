package tunebook.notebooks;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.StreamSupport;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Headless Chromium on one page, with a profile of its own. Ends, with all its processes, when it is closed, and at the
 * latest with this JVM.
 */
final class Browser implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--window-size=1280,1000");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChromeDriverService service;
    private final ChromeDriver driver;

    private Browser(ChromeDriverService service, ChromeDriver driver) {
        this.service = service;
        this.driver = driver;
    }

    static Browser open(Path profile) throws IOException {
        var options = new ChromeOptions();
        options.setBinary(program("chromium").toFile());
        options.addArguments(FLAGS);
        options.addArguments("--user-data-dir=" + profile);
        var logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(program("chromedriver").toFile())
                .usingAnyFreePort()
                .withEnvironment(environment(profile))
                .withLogOutput(Files.newOutputStream(profile.resolveSibling(profile.getFileName() + ".log")))
                .build();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(service), "end-of-browser"));
        try {
            var driver = new ChromeDriver(service, options);
            driver.manage().timeouts().pageLoadTimeout(PATIENCE).scriptTimeout(PATIENCE);
            return new Browser(service, driver);
        } catch (RuntimeException | Error e) {
            end(service);
            throw e;
        }
    }

    private static Map<String, String> environment(Path profile) {
        var environment = new HashMap<>(System.getenv());
        environment.put("HOME", profile.toString());
        return environment;
    }

    private static Path program(String name) {
        for (var folder : System.getenv("PATH").split(":", -1)) {
            var program = Path.of(folder, name);
            if (Files.isExecutable(program)) {
                return program;
            }
        }
        throw new AssertionError("There is no " + name + " on the PATH. binder/test installs it;"
                + " without a browser: -Dtest.excludedGroups=browser");
    }

    void go(String address) {
        driver.get(address);
    }

    /** The elements, waiting until there is one. */
    List<WebElement> all(String css) {
        return new WebDriverWait(driver, PATIENCE)
                .withMessage(() -> "no " + css + " on the page")
                .until(page -> {
                    var found = page.findElements(By.cssSelector(css));
                    return found.isEmpty() ? null : found;
                });
    }

    /** Presses a button as a person does, where it stands on the screen. */
    void press(WebElement button) {
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", button);
        button.click();
    }

    void type(WebElement element, Keys key) {
        element.sendKeys(key);
    }

    /** What a script returns. */
    String ask(String script, Object... arguments) {
        return String.valueOf(driver.executeScript("return " + script, arguments));
    }

    /** Waits until a script returns something else. */
    void awaitChange(String before, String script, Object... arguments) {
        new WebDriverWait(driver, PATIENCE)
                .withMessage(() -> "it is still " + before)
                .until(page -> !ask(script, arguments).equals(before));
    }

    /** The addresses of pages and of what they load, but for those of the browser's own start page. */
    List<String> requests() {
        return log(LogType.PERFORMANCE).stream()
                .map(entry -> JsonParser.parseString(entry).getAsJsonObject().getAsJsonObject("message"))
                .filter(message -> message.get("method").getAsString().equals("Network.requestWillBeSent"))
                .map(message -> message.getAsJsonObject("params").getAsJsonObject("request"))
                .map((JsonObject request) -> request.get("url").getAsString())
                .filter(address -> !address.startsWith("chrome:") && !address.startsWith("chrome-untrusted:"))
                .toList();
    }

    /** What the page's scripts have complained about. */
    List<String> complaints() {
        return StreamSupport.stream(driver.manage().logs().get(LogType.BROWSER).spliterator(), false)
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(entry -> entry.getMessage())
                .toList();
    }

    private List<String> log(String type) {
        return StreamSupport.stream(driver.manage().logs().get(type).spliterator(), false)
                .map(entry -> entry.getMessage())
                .toList();
    }

    /** A picture of the page, to look at when a test fails. */
    void picture(Path file) {
        try {
            Files.write(file, driver.getScreenshotAs(org.openqa.selenium.OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            driver.quit();
        } finally {
            end(service);
        }
    }

    private static void end(ChromeDriverService service) {
        ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").contains("chromedriver"))
                .forEach(Command::kill);
        service.stop();
    }
}
