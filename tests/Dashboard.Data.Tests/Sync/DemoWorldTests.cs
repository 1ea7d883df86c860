using Dashboard.Data.Foundation;
using Dashboard.Data.Prompting.ClosedConversations;
using Dashboard.Data.Store.Entities;
using Dashboard.Emulator.DemoData;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Sync;

/// <summary>The whole way, against sums that are made from the demo's script alone: nothing of the store, the merge or the client.</summary>
public sealed class DemoWorldTests
{
    private const int Seed = 20_260;
    private const int Days = 30;
    private const double PromptsPerDay = 60;

    [Theory]
    [InlineData("UTC")]
    [InlineData("America/St_Johns")]
    public async Task PullAsync_TheWholeDemo_IsInTheStoreExactly(string zoneId)
    {
        Assert.True(ReportingZone.TryCreate(zoneId, out var zone, out _));
        await using var x = await EmulatedX.StartAsync(
            options => (options.EmptyWorld, options.Seed, options.Days, options.PromptsPerDay) = (false, Seed, Days, PromptsPerDay), zone);
        foreach (var account in x.Emulator.Accounts)
            await x.ConnectAsync(account);
        await CloseAsync(x, half: 0);
        Assert.True(await x.PullAsync());
        await CloseAsync(x, half: 1);

        var expected = Expected(x);
        Assert.InRange(expected.Count, 1500, 2200);
        await AssertRowsAsync(x, expected);
        await AssertCellsAsync(x, expected, TimeZoneInfo.FindSystemTimeZoneById(zoneId));
        Assert.Empty(await x.RollupFaultsAsync());
        await using var store = x.Data.OpenStore();
        Assert.Empty(store.Quarantine);
    }

    /// <summary>Every second conversation before the pull, the others after it: attribution comes both ways.</summary>
    private static async Task CloseAsync(EmulatedX x, int half)
    {
        var closed = x.Emulator.Helpdesk.Closed(DateTimeOffset.UnixEpoch, x.Clock.GetUtcNow())
            .Where((_, index) => index % 2 == half)
            .Select(one => new ClosedConversation
            {
                ExternalId = one.ExternalId,
                AccountUserId = one.AccountUserId,
                AgentId = one.AgentId,
                AgentName = one.AgentName,
                TeamId = one.TeamId,
                TeamName = one.TeamName,
                ClosedAt = one.ClosedAt,
            });
        var result = await x.Data.Get<ConversationRecorder>().RecordAsync([.. closed], CancellationToken.None);
        Assert.Empty(result.Rejected);
    }

    /// <summary>What events tell up to 24 hours and a minute ago; and what show tells of prompts without a score sent in the last 48 hours.</summary>
    private static Dictionary<string, Answer> Expected(EmulatedX x)
    {
        var now = x.Clock.GetUtcNow();
        var (confirmed, recent) = ((now - TimeSpan.FromHours(24) - TimeSpan.FromMinutes(1)).ToUnixTimeSeconds(), (now - TimeSpan.FromHours(48)).ToUnixTimeSeconds());
        var first = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-Days);
        var script = new DemoDays(Seed, PromptsPerDay, first);
        return Enumerable.Range(0, Days + 1)
            .SelectMany(day => script.PromptsOf(first.AddDays(day)))
            .Where(prompt => prompt.Feedback.CreatedAt <= confirmed)
            .Select(prompt => Told(prompt, confirmed) is { Score: null } && prompt.Feedback.CreatedAt > recent
                ? Told(prompt, now.ToUnixTimeSeconds())
                : Told(prompt, confirmed))
            .ToDictionary(answer => answer.Prompt.Feedback.Id, StringComparer.Ordinal);
    }

    private static Answer Told(DemoPrompt prompt, long until)
    {
        var steps = prompt.Answers.Where(step => step.At <= until).OrderBy(step => step.At).ToList();
        var score = steps.Find(step => step.Score is not null);
        var comment = steps.Find(step => step.Comment is not null);
        return new Answer(prompt, score.Score, score.At, comment.Comment);
    }

    private static async Task AssertRowsAsync(EmulatedX x, Dictionary<string, Answer> expected)
    {
        var rows = await x.FeedbackAsync();
        Assert.Equal(
            expected.Values.OrderBy(answer => answer.Prompt.Feedback.Id, StringComparer.Ordinal).Select(answer => (
                answer.Prompt.Feedback.Id, answer.Score, answer.Comment, answer.Prompt.Feedback.Test, answer.Prompt.Feedback.ExternalId, answer.Prompt.Feedback.QuestionVariantId)),
            rows.OrderBy(row => row.Id, StringComparer.Ordinal).Select(row => (
                row.Id, row.Score, row.Comment, row.IsTest, row.ExternalId, row.QuestionVariant)));
        Assert.All(rows.Where(row => row.Score is not null), row => Assert.Equal(expected[row.Id].ScoredAt, row.ScoredAt!.Value.ToUnixTimeSeconds()));
    }

    private static async Task AssertCellsAsync(EmulatedX x, Dictionary<string, Answer> expected, TimeZoneInfo zone)
    {
        var real = expected.Values.Where(answer => !answer.Prompt.Feedback.Test).ToList();
        await using var store = x.Data.OpenStore();
        var agents = await store.Agents.ToDictionaryAsync(agent => agent.Id, agent => agent.ExternalId);
        var cells = await store.DayCells.AsNoTracking().ToListAsync();

        Assert.Equal(
            Sums(real.Select(answer => (DayOf(answer.Prompt.Feedback.CreatedAt, zone), AgentOf(answer), -1))),
            Sums(cells.SelectMany(cell => Enumerable.Repeat((cell.Day, Name(cell), -1), cell.Sent))));
        Assert.Equal(
            Sums(real.Where(answer => answer.Score is not null).Select(answer => (DayOf(answer.ScoredAt, zone), AgentOf(answer), answer.Score!.Value))),
            Sums(cells.SelectMany(cell => Scores(cell).SelectMany((count, score) => Enumerable.Repeat((cell.Day, Name(cell), score), count)))));

        string Name(DayCell cell) => cell.AgentId == DayCell.Unattributed ? "" : agents[cell.AgentId];
    }

    private static List<((DateOnly Day, string Agent, int Score) Key, int Count)> Sums(IEnumerable<(DateOnly Day, string Agent, int Score)> ones) =>
        [.. ones.GroupBy(one => one).OrderBy(group => group.Key).Select(group => (group.Key, group.Count()))];

    private static string AgentOf(Answer answer) =>
        answer.Prompt is { IsKnownToHelpdesk: true, Feedback.ExternalId: not null } ? answer.Prompt.Agent.Id : "";

    private static DateOnly DayOf(long seconds, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeSeconds(seconds), zone).DateTime);

    private static int[] Scores(DayCell cell) =>
    [
        cell.Score0, cell.Score1, cell.Score2, cell.Score3, cell.Score4, cell.Score5,
        cell.Score6, cell.Score7, cell.Score8, cell.Score9, cell.Score10,
    ];

    private sealed record Answer(DemoPrompt Prompt, int? Score, long ScoredAt, string? Comment);
}
