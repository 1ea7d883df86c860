using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Applying;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Data.Tests.Sync.Applying;

/// <summary>Whatever X says, in whatever order and however often: a feedback is what the plain rule says of all that was said.</summary>
public sealed class FoldPropertyTests
{
    private const int Cases = 8_000;

    [Fact]
    public void Apply_AnyOrderAndAnyBatches_MakesWhatThePlainRuleMakes() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Cases),
        Prop.ForAll(History.Any.ToArbitrary(), history =>
        {
            var arrivals = history.Comings.Select(coming => ArrivalOf(history, coming)).ToList();
            var expected = PlainMerge.Row(1, [.. arrivals.Select(arrival => (arrival.State, arrival.Event.Raw, arrival.Entry.ReceivedAt))]);
            Assert.Equal(expected, FeedbackFold.Fold(1, expected.ReceivedAt, arrivals.Select(arrival => arrival.Ranked).Distinct()));
            Assert.Equal(expected, InBatches(history, arrivals));
        }));

    /// <summary>As the applier does it, with a memory in place of the stored history.</summary>
    private static StoredFeedback InBatches(History history, List<Arrival> arrivals)
    {
        StoredFeedback? stored = null;
        var rows = new FeedbackRows([]);
        foreach (var (index, arrival) in arrivals.Index())
        {
            rows.Apply(arrival);
            if (!history.Comings[index].EndsBatch && index < arrivals.Count - 1)
                continue;
            if (rows.Unsettled.Count > 0)
                rows.Settle(arrival.State.Id, arrivals.Take(index + 1).Select(one => one.Ranked).Distinct());
            stored = rows.Find(arrival.State.Id)!;
            rows = new FeedbackRows([stored]);
        }

        return stored!;
    }

    private static Arrival ArrivalOf(History history, Coming coming)
    {
        var state = history.States[coming.State];
        var body = coming.Body(state);
        var entry = new InboxEntry { Source = coming.Source, ReceivedAt = coming.ReceivedAt, Body = body, EventCount = 1 };
        return new Arrival(1, entry, new FeedbackEvent(EventKind.Updated, state.UpdatedAt, state, body), Fingerprint.Compute(body));
    }
}
