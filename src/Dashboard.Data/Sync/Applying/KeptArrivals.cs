using System.Text.RegularExpressions;
using Dashboard.Data.Comments;
using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Settings;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Store.Erasure;

namespace Dashboard.Data.Sync.Applying;

/// <summary>
/// What of an arrival may be kept: nothing comes back that was erased, however it comes, and nothing comes in that is older than it may be
/// kept. An arrival stays known by the body that it came with, so that the same words read again are still the same.
/// </summary>
internal sealed partial class KeptArrivals(ErasedKeys erased, PrivacyRules rules, DateTimeOffset now)
{
    private readonly DateTimeOffset? _commentsBefore = rules.CommentsBefore(now);
    private readonly DateTimeOffset? _rawBefore = rules.RawBefore(now);

    public static async Task<KeptArrivals> LoadAsync(
        DashboardContext context, IReadOnlyCollection<Arrival> arrivals, DateTimeOffset now, CancellationToken cancellationToken) => new(
        await ErasedKeys.LoadAsync(context, arrivals.SelectMany(IdsOf), cancellationToken),
        await InstallationSettings.PrivacyAsync(context, cancellationToken),
        now);

    /// <summary>The arrival as it may be kept.</summary>
    /// <param name="row">What is known of the feedback already; null for nothing.</param>
    public Arrival Keep(Arrival arrival, StoredFeedback? row)
    {
        var state = arrival.State;
        var isErased = erased.OfFeedback(state.Id) is not null || erased.OfCustomer(state.ToUserId) >= state.CreatedAt;
        var keepsComment = !isErased && !(state.CreatedAt < _commentsBefore) && !ErasedComment.Is(row?.Comment);
        if (!isErased && (keepsComment || state.Comment is null) && !(state.CreatedAt < _rawBefore))
            return arrival;
        return arrival with { Event = ReducedEvent.From(arrival.Event, keepsComment, keepsCustomer: !isErased) };
    }

    /// <summary>Leaves nothing of what names somebody who was erased in what is set aside.</summary>
    public static async Task CleanAsync(
        DashboardContext context, IReadOnlyCollection<QuarantinedArrival> aside, CancellationToken cancellationToken)
    {
        var ids = aside.ToDictionary(one => one, one => NumbersIn(one.Body));
        var erased = await ErasedKeys.LoadAsync(context, ids.Values.SelectMany(found => found), cancellationToken);
        if (erased.IsEmpty)
            return;
        foreach (var (one, found) in ids)
        {
            if (found.Any(id => erased.OfCustomer(id) is not null || erased.OfFeedback(id) is not null))
                one.Body = ErasedComment.Mark;
        }
    }

    /// <summary>All that could be an id of X's in a body of any kind.</summary>
    private static IReadOnlyList<string> NumbersIn(string body) =>
        [.. Digits().Matches(body).Select(match => match.Value).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> IdsOf(Arrival arrival) =>
        arrival.State.ToUserId is { } customer ? [arrival.State.Id, customer] : [arrival.State.Id];

    [GeneratedRegex("[0-9]{1,32}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits();
}
