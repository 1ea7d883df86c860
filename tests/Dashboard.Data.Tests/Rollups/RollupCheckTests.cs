using System.Text.RegularExpressions;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Rollups;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Rollups;

/// <summary>The check that stands in for us at every installation: it must find what is wrong, whatever made it so.</summary>
public sealed partial class RollupCheckTests
{
    private static readonly DateTimeOffset LateEvening = new(2026, 2, 1, 23, 30, 0, TimeSpan.Zero);

    [Theory, Databases]
    public async Task RunAsync_RowsWithoutCells_SaysWhereEachCounts(StoreKind database)
    {
        Assert.True(ReportingZone.TryCreate("Europe/Berlin", out var zone, out _));
        await using var host = await DataHost.StartAsync(zone: zone, store: database);
        await WriteAsync(
            host,
            new()
            {
                Id = "1",
                Kind = SurveyKind.Csat,
                QuestionVariant = 6,
                SentAt = LateEvening,
                Score = 4,
                ScoredAt = LateEvening.AddDays(1),
                Comment = "",
                TeamId = 1,
                AgentId = 1,
            },
            new()
            {
                Id = "2",
                Kind = SurveyKind.Nps,
                SentAt = LateEvening.AddHours(-1),
                Score = 0,
                ScoredAt = LateEvening.AddHours(-1),
            },
            new()
            {
                Id = "3",
                Kind = SurveyKind.Nps,
                SentAt = LateEvening.AddHours(-1),
            },
            new()
            {
                Id = "4",
                Kind = SurveyKind.Nps,
                SentAt = LateEvening,
                Score = 10,
                ScoredAt = LateEvening,
                IsTest = true,
            });

        var differences = await host.Get<RollupCheck>().RunAsync(CancellationToken.None);

        Assert.Equal(
            [
                "2026-02-01 account 1 team 0 agent 0 Nps question 0: Sent is 0, should be 2",
                "2026-02-01 account 1 team 0 agent 0 Nps question 0: Answered is 0, should be 1",
                "2026-02-01 account 1 team 0 agent 0 Nps question 0: Score0 is 0, should be 1",
                "2026-02-02 account 1 team 1 agent 1 Csat question 6: Sent is 0, should be 1",
                "2026-02-02 account 1 team 1 agent 1 Csat question 6: Answered is 0, should be 1",
                "2026-02-03 account 1 team 1 agent 1 Csat question 6: Commented is 0, should be 1",
                "2026-02-03 account 1 team 1 agent 1 Csat question 6: Score4 is 0, should be 1",
                "2026-02-01 account 1 team 0 agent 0 Nps question 0: score 0 without comment at 23:00 after some 00:00:00 is 0 times, "
                    + "should be 1",
                "2026-02-03 account 1 team 1 agent 1 Csat question 6: score 4 with comment at 00:00 after some 1.00:02:07.5000000 is 0 "
                    + "times, should be 1",
            ],
            differences);
    }

    [Fact]
    public void Source_OfTheCheck_NamesNothingThatMakesCells() =>
        Every.One(
            ["RollupCheck.cs", "HourCheck.cs"],
            file => Assert.Empty(MakersOfCells().Matches(File.ReadAllText(SourceTree.PathOf($"src/Dashboard.Data/Rollups/{file}")))));

    [GeneratedRegex("CellSums|HourChange|AnswerTimes.StepOf|RawFacts|DaysByHour|FeedbackFacts", RegexOptions.None, 1000)]
    private static partial Regex MakersOfCells();

    private static async Task WriteAsync(DataHost host, params StoredFeedback[] rows)
    {
        await host.Get<RollupRebuild>().RunIfNeededAsync(CancellationToken.None);
        await host.Get<StoreWriter>().WriteAsync(
            (context, _) =>
            {
                context.Accounts.Add(
                    new Account
                    {
                        Id = 1,
                        XUserId = "1",
                        Handle = "acme",
                        ProtectedToken = "",
                        ProtectedTokenSecret = "",
                        PrivacyUrl = "https://acme.example",
                    });
                context.Teams.Add(new Team { Id = 1, ExternalId = "T-1", Name = "Team 1" });
                context.Agents.Add(new Agent { Id = 1, ExternalId = "A-1", Name = "Agent 1" });
                context.StoredFeedback.AddRange(rows.Select(row => row with { AccountId = 1 }));
                return Task.CompletedTask;
            },
            CancellationToken.None);
    }
}
