using Dashboard.Data.Feedback;
using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Data.Tests.Sync.Applying;

/// <summary>Everything that X ever says about one feedback, and how it comes: in any order, by any way, again and again.</summary>
/// <param name="States">What is said; X is allowed to contradict itself in everything.</param>
/// <param name="Comings">Each state at least once.</param>
internal sealed record History(IReadOnlyList<FeedbackSnapshot> States, IReadOnlyList<Coming> Comings)
{
    public static readonly DateTimeOffset Sent = new(2026, 2, 1, 23, 59, 57, TimeSpan.Zero);

    private const int MostStates = 7;

    public static Gen<History> Any { get; } =
        from states in Gen.Choose(1, MostStates).SelectMany(count => State.ArrayOf(count))
        from repeated in Gen.Choose(0, states.Length - 1).ArrayOf(states.Length / 2)
        from order in Gen.Shuffle([.. Enumerable.Range(0, states.Length), .. repeated])
        from comings in Gen.CollectToArray(order, Coming.Of)
        select new History(states, comings);

    // Few values and few times, so that they tie and contradict each other as often as not.
    private static Gen<FeedbackSnapshot> State =>
        from updated in Gen.Choose(0, 4)
        from rare in Gen.Choose(0, 19).ArrayOf(4)
        from details in OneOf(null, "a", "b").ArrayOf(3)
        from externalId in OneOf(null, "case")
        from variant in Gen.Elements<int?>(null, 0, 3)
        from score in Gen.OneOf(Gen.Constant<Given<int>?>(null), Given(Gen.Choose(1, 2)))
        from comment in Gen.OneOf(Gen.Constant<Given<string>?>(null), Given(Gen.Elements("good", "bad")))
        select new FeedbackSnapshot
        {
            Id = "1",
            Kind = rare[0] == 0 ? SurveyKind.Nps : SurveyKind.Csat,
            IsTest = rare[1] == 0,
            CreatedAt = rare[2] == 0 ? Sent.AddSeconds(3) : Sent,
            UpdatedAt = Sent.AddSeconds(updated),
            FromUserId = FeedbackFixture.AccountUserId,
            ToUserId = rare[3] switch { 0 => "2", 1 => null, _ => "1" },
            DmId = details[0],
            PrivacyUrl = details[1],
            DisplayName = details[2],
            ExternalId = externalId,
            QuestionVariantId = variant,
            Score = score,
            Comment = comment,
        };

    private static Gen<string?> OneOf(params string?[] values) => Gen.Elements(values);

    private static Gen<Given<T>?> Given<T>(Gen<T> value) =>
        from given in value
        from seconds in Gen.Elements<int?>(null, 1, 2, 90_000)
        select (Given<T>?)new Given<T>(given, seconds is { } later ? Sent.AddSeconds(later) : null);
}

/// <param name="ReceivedAt">When, as it was written down: not always in the order of applying.</param>
/// <param name="EndsBatch">Whether what has come so far is applied before the next.</param>
internal sealed record Coming(int State, ArrivalSource Source, DateTimeOffset ReceivedAt, bool EndsBatch)
{
    public static Gen<Coming> Of(int state) =>
        from source in Gen.Elements(ArrivalSource.Events, ArrivalSource.Webhook, ArrivalSource.Show)
        from minute in Gen.Choose(0, 100)
        from endsBatch in Gen.Elements(true, false)
        select new Coming(state, source, History.Sent.AddMinutes(minute), endsBatch);

    /// <summary>What comes when the state comes this way.</summary>
    public string Body(FeedbackSnapshot state) => Source == ArrivalSource.Show ? WireText.Shown(state) : WireText.Event(state);
}
