using Dashboard.Identity;

namespace Dashboard;

/// <summary>Says once, after the start, that the product answers to any host name while others than this machine can reach it.</summary>
internal sealed partial class OpenHosts(
    IHostApplicationLifetime lifetime, IConfiguration configuration, IHostEnvironment environment, ILogger<OpenHosts> log)
{
    /// <summary>Looks once the product listens, since only then it is known where.</summary>
    /// <param name="addresses">Where it listens.</param>
    public void WatchStart(Func<IEnumerable<string>> addresses) => lifetime.ApplicationStarted.Register(() =>
    {
        if (!environment.IsDevelopment() && IsOpen(configuration, addresses()))
            Log.AnyHost(log);
    });

    /// <summary>Whether any name is answered to, at an address that is not this machine's alone.</summary>
    public static bool IsOpen(IConfiguration configuration, IEnumerable<string> addresses) =>
        HostNames.AreAny(configuration) && addresses.Any(address => !IsLoopback(address));

    private static bool IsLoopback(string address) => Uri.TryCreate(address, UriKind.Absolute, out var parsed) && parsed.IsLoopback;

    private static partial class Log
    {
        [LoggerMessage(
            5005,
            LogLevel.Warning,
            "AllowedHosts is \"*\": the product answers to whatever host name a request gives, and others than this machine can reach it. "
                + "Set AllowedHosts to the names that people open it by, such as feedback.example.com.")]
        public static partial void AnyHost(ILogger logger);
    }
}
