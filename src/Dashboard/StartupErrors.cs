using System.Net.Sockets;
using Dashboard.Commands;
using Dashboard.Data.Store;
using Microsoft.Extensions.Options;

namespace Dashboard;

/// <summary>What to tell whoever started the product, when it cannot start.</summary>
internal sealed record StartupErrors(int ExitCode, IReadOnlyList<string> Lines)
{
    /// <summary>The sentences for an error that has a known cause; null for one that nobody foresaw.</summary>
    public static StartupErrors? Explain(Exception exception) =>
        exception switch
        {
            OptionsValidationException invalid => new(ExitCodes.BadConfiguration, [.. invalid.Failures.Select(Sentence)]),
            AggregateException several when several.InnerExceptions.All(inner => inner is OptionsValidationException) => new(
                ExitCodes.BadConfiguration,
                [.. several.InnerExceptions.Cast<OptionsValidationException>().SelectMany(inner => inner.Failures).Select(Sentence)]),
            InvalidOperationException { InnerException: FormatException or ArgumentException } unreadable => new(
                ExitCodes.BadConfiguration,
                [unreadable.Message]),
            InvalidDataException unreadable => new(ExitCodes.BadConfiguration, [unreadable.Message]),
            StoreUnavailableException store => new(ExitCodes.StoreUnavailable, [store.Message]),
            IOException { InnerException: SocketException or Microsoft.AspNetCore.Connections.AddressInUseException } taken => new(
                ExitCodes.Failed,
                [$"The address is taken: {taken.Message}"]),
            _ => null,
        };

    // The framework wraps our sentence, which names the key, into one of its own, which names our classes.
    private static string Sentence(string failure)
    {
        const string Before = "with the error: '";
        const string After = "'.";
        var start = failure.IndexOf(Before, StringComparison.Ordinal);
        return start >= 0 && failure.EndsWith(After, StringComparison.Ordinal) ? failure[(start + Before.Length)..^After.Length] : failure;
    }
}
