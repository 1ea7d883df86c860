using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;

namespace Dashboard.Data.Tests.Reporting.WhatMoved;

/// <summary>
/// NPS of two Tuesdays, from +40 of 300 answers to +13.3 of as many. All of it comes from team 1, whose two agents fell alike from +40 to
/// −40, and most of that from its answers tagged 1 ("delivery"): +40 to −76. Team 2 has not changed.
/// </summary>
internal static class MovedStore
{
    public const int NightDesk = 1;
    public const int Delivery = 1;

    private static readonly DateOnly Before = new(2026, 3, 3);
    private static readonly DateOnly After = new(2026, 3, 17);

    public static ReportFilter Filter { get; } =
        new() { Period = new Period(After, After), Compare = Comparison.OwnDays, Against = new Period(Before, Before) };

    public static Period Compared { get; } = new(Before, Before);

    public static async Task<RandomStore> CreateAsync(StoreKind database)
    {
        var store = await RandomStore.CreateAsync(database, 1, ReportingZone.Utc, feedback: 0);
        await store.WriteAsync(
        [
            .. new[] { 1, 2 }.SelectMany(agent => Answers(Before, NightDesk, agent, Delivery, 15, 5, 5)),
            .. new[] { 1, 2 }.SelectMany(agent => Answers(Before, NightDesk, agent, null, 15, 5, 5)),
            .. Answers(Before, 2, 3, null, 120, 40, 40),
            .. new[] { 1, 2 }.SelectMany(agent => Answers(After, NightDesk, agent, Delivery, 1, 4, 20)),
            .. new[] { 1, 2 }.SelectMany(agent => Answers(After, NightDesk, agent, null, 9, 6, 10)),
            .. Answers(After, 2, 3, null, 120, 40, 40),
        ]);
        return store;
    }

    public static IEnumerable<StoredFeedback> Answers(
        DateOnly day, int team, int agent, int? tag, int promoters, int passives, int detractors)
    {
        var at = new DateTimeOffset(day, new TimeOnly(9, 0), TimeSpan.Zero);
        return Enumerable.Repeat(10, promoters).Concat(Enumerable.Repeat(7, passives)).Concat(Enumerable.Repeat(2, detractors))
            .Select((score, number) => new StoredFeedback
            {
                Id = FormattableString.Invariant($"{day:yyyyMMdd}{team}{agent}{tag ?? 0}{number:000}"),
                AccountId = 1,
                Kind = SurveyKind.Nps,
                SentAt = at,
                UpdatedAt = at,
                ReceivedAt = at,
                TeamId = team,
                AgentId = agent,
                Tags = tag is { } one ? TagSet.Write([one]) : TagSet.None,
                Score = score,
                ScoredAt = at,
                ScoreSeenIn = at,
            });
    }
}
