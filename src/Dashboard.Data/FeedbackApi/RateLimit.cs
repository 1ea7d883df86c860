using System.Globalization;
using System.Net.Http.Headers;

namespace Dashboard.Data.FeedbackApi;

/// <summary>What X still allows for one account and endpoint, from the headers <c>x-rate-limit-…</c>.</summary>
/// <param name="Remaining">Requests left in this window.</param>
/// <param name="ResetAt">When the next window begins, UTC, by X's clock.</param>
public sealed record RateLimit(int Limit, int Remaining, DateTimeOffset ResetAt)
{
    private static readonly long LastSecond = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    /// <summary>Null unless all three headers are there and make sense.</summary>
    internal static RateLimit? From(HttpResponseHeaders headers) =>
        Number(headers, "x-rate-limit-limit") is { } limit and <= int.MaxValue
        && Number(headers, "x-rate-limit-remaining") is { } remaining and <= int.MaxValue
        && ResetFrom(headers) is { } reset
            ? new RateLimit((int)limit, (int)remaining, reset)
            : null;

    /// <summary>The reset time alone, which a refusal may carry without the rest. Epoch seconds.</summary>
    internal static DateTimeOffset? ResetFrom(HttpResponseHeaders headers) =>
        Number(headers, "x-rate-limit-reset") is { } seconds && seconds <= LastSecond ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    private static long? Number(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values)
        && long.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
