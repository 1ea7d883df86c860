using System.Text;
using System.Text.Json;
using Dashboard.Data.Store.Entities;
using Dashboard.Emulator.Wire;
using Dashboard.Emulator.World;

namespace Dashboard.TestKit.Expectation;

/// <summary>Everything that an emulated X has to say, from its own memory.</summary>
internal static class WorldSayings
{
    /// <summary>The events of an account. One that happened twice in a second is one saying: nobody could tell the two apart.</summary>
    public static IEnumerable<Saying> EventsOf(EmulatorWorld world, string accountUserId) =>
        world.EventsOf(accountUserId).Select(EventOf).DistinctBy(saying => saying.Body, StringComparer.Ordinal);

    /// <summary>Every answer that show has had for a feedback of the account: one after each of its events.</summary>
    public static IEnumerable<Saying> ShownOf(EmulatorWorld world, string accountUserId) =>
        world
            .EventsOf(accountUserId)
            .GroupBy(happened => happened.Feedback)
            .SelectMany(ShownAfterEach)
            .DistinctBy(saying => saying.Body, StringComparer.Ordinal);

    /// <summary>The bodies of all events since then, as X pushes them.</summary>
    public static IReadOnlyList<string> BodiesSince(EmulatorWorld world, DateTimeOffset since) =>
    [
        .. world.Accounts.SelectMany(account => EventsOf(world, account.UserId))
            .Where(saying => saying.At >= since.ToUnixTimeSeconds())
            .Select(saying => saying.Body),
    ];

    private static Saying EventOf(FeedbackEvent happened) => new(
        happened.Feedback,
        happened.Shows(EventContent.Created) ? ArrivalKind.Created : ArrivalKind.Updated,
        happened.At,
        happened.Content,
        Text(json => FeedbackJson.WriteEvent(json, happened)));

    private static IEnumerable<Saying> ShownAfterEach(IEnumerable<FeedbackEvent> events)
    {
        var told = EventContent.None;
        foreach (var happened in events)
        {
            told |= happened.Content & (EventContent.Score | EventContent.Comment);
            var newest = happened with { Content = told };
            yield return new Saying(
                newest.Feedback,
                ArrivalKind.Shown,
                newest.At,
                told,
                Text(json => FeedbackJson.WriteShown(json, newest)));
        }
    }

    private static string Text(Action<Utf8JsonWriter> write) => Encoding.UTF8.GetString(Reply.JsonBytes(write).Span);
}
