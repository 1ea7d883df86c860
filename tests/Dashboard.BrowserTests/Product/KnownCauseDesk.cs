using System.Globalization;
using Dashboard.BrowserTests.Browser;
using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Planning.Topics;
using Dashboard.Data.Prompting.ClosedConversations;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.BrowserTests.Product;

/// <summary>
/// A quiet product whose CSAT fell for a reason that is known. Two teams got 40 scores each, 38 days ago and again 10 days ago, all of them
/// 4.5 in the mean but for the last 40 of the Night Desk: the 20 about delivery fell to 1.5, the 20 about returns to 4.1. So all together
/// went from 4.50 to 3.65, the Night Desk from 4.50 to 2.80, and of the 0.85 it lost for all, 0.75 are of delivery. NPS was
/// answered in words, yesterday and three days before, about delivery and other things, in Spanish and other languages.
/// </summary>
internal sealed class KnownCauseDesk : IAsyncDisposable
{
    private const string Email = "manager@acme.example";
    private const int ScoresOfATeam = 40;

    // Days ago, score, and what was written with it.
    private static readonly (int DaysAgo, int Score, string Comment)[] Written =
    [
        (1, 0, "Mi paquete se ha perdido y nadie sabe dónde está"),
        (1, 4, "I have been waiting for my parcel all day long"),
        (1, 6, "La atención fue muy lenta y nadie me contestó en toda la tarde"),
        (1, 8, "La entrega bien, aunque la caja llegó un poco golpeada"),
        (1, 10, "El paquete llegó un día antes, muchas gracias a todos"),
        (4, 1, "La entrega llega tarde otra vez y nadie me da una solución"),
        (4, 2, "Mein Paket ist verschwunden, und keiner weiß, wo es ist"),
        (4, 9, "Muy amables, me solucionaron el problema con la factura"),
    ];

    private readonly QuietProduct _quiet;

    private KnownCauseDesk(QuietProduct quiet) => _quiet = quiet;

    public static IReadOnlyList<string> DetractorsOfYesterday { get; } = [Written[0].Comment, Written[1].Comment, Written[2].Comment];

    public static IReadOnlyList<string> SpanishComplaintsAboutDelivery { get; } = [Written[0].Comment, Written[5].Comment];

    public ProductProcess Process => _quiet.Process;

    public static async Task<KnownCauseDesk> OpenAsync() => new(await QuietProduct.OpenAsync(FillAsync));

    public static Task SignInAsync(Visit visit) => QuietProduct.SignInAsync(visit, Email);

    public ValueTask DisposeAsync() => _quiet.DisposeAsync();

    private static async Task FillAsync(DataHost data)
    {
        var now = data.Clock.GetUtcNow();
        var account = await QuietProduct.AddAccountAsync(data, from: now.AddDays(-90), through: now.AddDays(-1), pulledAt: now);
        var fixture = new FeedbackFixture(data);
        foreach (var daysAgo in new[] { 38, 10 })
            await AnswersOfADayAsync(data, fixture, account, now.AddDays(-daysAgo), isLast: daysAgo == 10);
        await AnswersInWordsAsync(fixture, account, now);
        var topic = new TopicDraft("Delivery", ["parcel", "Paket", "paquete", "entrega"]);
        Assert.Equal(TopicProblem.None, (await data.Get<TopicEditor>().AddAsync(DataHost.Manager, topic, CancellationToken.None)).Problem);
        var users = data.Get<UserRegistry>();
        var added = await users.AddAsync(
            Email, [RoleNames.Manager], QuietProduct.Password, Actor.CommandLine, CancellationToken.None);
        Assert.True(added.Succeeded);
    }

    private static async Task AnswersOfADayAsync(
        DataHost data, FeedbackFixture fixture, Account account, DateTimeOffset day, bool isLast)
    {
        var answers = Enumerable.Range(0, 2 * ScoresOfATeam).Select(number => new Answer(number, isLast)).ToList();
        var recorded = await data.Get<ConversationRecorder>().RecordAsync(
            [.. answers.Select(answer => answer.Closed(day))], CancellationToken.None);
        Assert.Equal(answers.Count, recorded.Accepted);
        await fixture.MergeAsync(account, [.. answers.Select(answer => answer.Scored(day))]);
    }

    // At noon, so that a day is one whatever the time of the test.
    private static async Task AnswersInWordsAsync(FeedbackFixture fixture, Account account, DateTimeOffset now)
    {
        var noon = new DateTimeOffset(now.UtcDateTime.Date.AddHours(12), TimeSpan.Zero);
        await fixture.MergeAsync(account, [.. Written.Select((written, number) =>
        {
            var id = (90_000 + number).ToString(CultureInfo.InvariantCulture);
            var sent = noon.AddDays(-written.DaysAgo);
            return FeedbackFixture.Scored(
                FeedbackFixture.Prompt(id, sent, SurveyKind.Nps), written.Score, sent.AddMinutes(5), written.Comment);
        })]);
    }

    /// <summary>One answer of a day.</summary>
    private sealed record Answer(int Number, bool IsLast)
    {
        private bool IsOfNight => Number < ScoresOfATeam;

        // Of a team one half, and half of each agent's.
        private bool IsOfDelivery => Number % 2 == 0;

        private string Case => string.Create(CultureInfo.InvariantCulture, $"case-{(IsLast ? "last" : "first")}-{Number}");

        private int Score => (IsOfNight && IsLast, IsOfDelivery) switch
        {
            (true, true) => 1 + (Number / 2 % 2),
            (true, false) => Number is 1 or 21 ? 5 : 4,
            _ => 4 + (Number / 2 % 2),
        };

        public ClosedConversation Closed(DateTimeOffset day) => new()
        {
            ExternalId = Case,
            AccountUserId = FeedbackFixture.AccountUserId,
            AgentId = $"a-{(IsOfNight ? "night" : "day")}-{Number / 4 % 2}",
            TeamId = IsOfNight ? "t-night" : "t-day",
            TeamName = IsOfNight ? "Night Desk" : "Day Desk",
            ClosedAt = day.AddHours(-1),
            Tags = [IsOfDelivery ? "delivery" : "returns"],
        };

        public FeedbackSnapshot Scored(DateTimeOffset day)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{(IsLast ? 80_000 : 70_000) + Number}");
            return FeedbackFixture.Scored(FeedbackFixture.Prompt(id, day, externalId: Case), Score, day.AddMinutes(5));
        }
    }
}
