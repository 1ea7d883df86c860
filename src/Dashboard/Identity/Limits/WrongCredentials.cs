using Dashboard.Data.Access.SignIns;
using Dashboard.Data.Store;

namespace Dashboard.Identity.Limits;

/// <summary>
/// Counts the wrong credentials that machines show at a door, and writes down when there are too many from one place. Right ones are let in
/// whatever else comes from there, which many machines may share.
/// </summary>
/// <param name="limits">How many there may be.</param>
/// <param name="blocked">Writes it down.</param>
internal sealed partial class WrongCredentials(DoorLimits limits, BlockedDoors blocked, ILogger<WrongCredentials> log)
{
    /// <summary>Counts one.</summary>
    /// <param name="context">The request.</param>
    /// <param name="door">Where it was shown, by its name in the settings.</param>
    /// <returns>How long its sender has to wait; null where it is simply wrong.</returns>
    public async Task<TimeSpan?> CountAsync(HttpContext context, string door)
    {
        var place = ClientPlace.Of(context);
        var verdict = limits.WrongCredentials.CountWrong($"{door} {place}");
        if (verdict.IsLast)
            await RecordAsync(door, place, context.RequestAborted);
        return verdict.Wait;
    }

    private async Task RecordAsync(string door, string place, CancellationToken cancellationToken)
    {
        try
        {
            await StorePatience.WithinAsync(StorePatience.OfSenders, WriteAsync, cancellationToken);
        }
        catch (Exception exception) when (StoreTrouble.Is(exception))
        {
            Log.NotRecorded(log, place, door, exception.Message);
        }

        async Task<bool> WriteAsync(CancellationToken token)
        {
            await blocked.RecordAsync(door, place, token);
            return true;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            5007,
            LogLevel.Warning,
            "Wrong credentials from {Place} at the door {Door} are refused for a minute, which could not be journaled: {Reason}")]
        public static partial void NotRecorded(ILogger logger, string place, string door, string reason);
    }
}
