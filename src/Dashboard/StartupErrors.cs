using System.Net.Sockets;
using Dashboard.Commands;
using Dashboard.Data.Store;
using Microsoft.Extensions.Options;

namespace Dashboard;

/// <summary>What to tell whoever started the product, when it cannot start.</summary>
internal sealed record StartupErrors(int ExitCode, IReadOnlyList<string> Lines)
{
    /// <summary>The sentences for an error that has a known cause; null for one that nobody foresaw.</summary>
    public static StartupErrors? Explain(Exception exception) => exception switch
    {
        OptionsValidationException invalid => new(ExitCodes.BadConfiguration, [.. invalid.Failures]),
        AggregateException several when several.InnerExceptions.All(inner => inner is OptionsValidationException) =>
            new(ExitCodes.BadConfiguration, [.. several.InnerExceptions.Cast<OptionsValidationException>().SelectMany(inner => inner.Failures)]),
        InvalidOperationException { InnerException: FormatException } unreadable => new(ExitCodes.BadConfiguration, [unreadable.Message]),
        InvalidDataException unreadable => new(ExitCodes.BadConfiguration, [unreadable.Message]),
        StoreUnavailableException store => new(ExitCodes.StoreUnavailable, [store.Message]),
        IOException { InnerException: SocketException or Microsoft.AspNetCore.Connections.AddressInUseException } taken =>
            new(ExitCodes.Failed, [$"The address is taken: {taken.Message}"]),
        _ => null,
    };
}
