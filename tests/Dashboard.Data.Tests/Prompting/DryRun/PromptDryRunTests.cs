using System.Globalization;
using Dashboard.Data.Access;
using Dashboard.Data.Prompting.DryRun;
using Dashboard.Data.Prompting.Rules;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Tests.Prompting.Outbox;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Prompting.DryRun;

public sealed class PromptDryRunTests
{
    private const int FirstCustomer = 500;
    private const int Customers = 12;

    private static readonly Viewer Admin = new("ada", "ada@example.com", ViewerRoles.Admin, [], []) { IsPerson = false };

    private static readonly PromptRules Rules = new()
    {
        IsEnabled = true,
        ExcludedTags = ["spam"],
        SamplePercent = 80,
        Quiet = new QuietHours(new(21, 0), new(8, 0), "Europe/Berlin"),
        MostPerDay = 4,
        Throttle = TimeSpan.FromDays(2),
    };

    [Theory, Databases]
    public async Task Run_OverWhatWasSentByTheSameRules_SaysTheSame(StoreKind database)
    {
        await using var desk = await OutboxDesk.StartAsync(database);
        await desk.RuleAsync(Rules);
        for (var customer = FirstCustomer; customer < FirstCustomer + Customers; customer++)
            desk.X.Emulator.World.SetCanDm(customer.ToString(CultureInfo.InvariantCulture), true);
        var random = new Random(7);
        for (var step = 0; step < 12 * 24 * 4; step++)
        {
            if (random.Next(18) == 0)
                await CloseAsync(desk, random);
            await desk.RunAfterAsync(TimeSpan.FromMinutes(15));
        }

        var report = await RunAsync(desk, Rules);

        var prompts = await desk.PromptsAsync();
        var sent = prompts.Where(prompt => prompt.State is PromptState.Sent).ToList();
        Assert.Equal(prompts.Count, report.Closings);
        Assert.InRange(sent.Count, 10, prompts.Count - 10);
        Assert.Equal(sent.Count, report.Sent);
        Assert.Equal(prompts.Count(prompt => prompt.State is PromptState.Waiting), report.Open);
        Assert.Equal(
            prompts.Where(prompt => prompt.EndedAt is not null && prompt.Reason is not null).CountBy(prompt => prompt.Reason!.Value)
                .OrderBy(reason => reason.Key),
            report.HeldBack.Select(reason => KeyValuePair.Create(reason.Reason, reason.Count)).OrderBy(reason => reason.Key));
        Assert.True(report.HeldBack.Count >= 4, "Too few rules had anything to say.");
    }

    [Theory, Databases]
    public async Task Run_OtherRules_SendsAndKeepsNothing(StoreKind database)
    {
        await using var desk = await OutboxDesk.StartAsync(database);
        await desk.RuleAsync(new PromptRules());
        await desk.CloseAsync("case-1", ago: TimeSpan.FromDays(2));
        await desk.CloseAsync("case-2", ago: TimeSpan.FromDays(1));
        await desk.CloseAsync("case-3", "12", ago: TimeSpan.FromHours(1), change: one => one with { Channel = "public" });
        await desk.CloseAsync("case-4", "13", ago: TimeSpan.FromDays(5), change: one => one with { Channel = "public" });
        await desk.CloseAsync("case-5", "14", ago: TimeSpan.FromDays(31));
        await desk.RunAsync();
        var before = await desk.PromptsAsync();

        var report = await RunAsync(desk, new PromptRules());

        Assert.Equal((4, 2, 1, 1), (report.Closings, report.Sent, report.Open, report.ToBeAsked));
        Assert.Equal(["case-1", "case-4"], report.SentExamples.Select(example => example.ExternalId));
        var held = Assert.Single(report.HeldBack);
        Assert.Equal((PromptReason.CustomerThrottle, 1, "case-2"), (held.Reason, held.Count, Assert.Single(held.Examples).ExternalId));
        Assert.Equal(0, desk.X.Emulator.World.FeedbackCount);
        Assert.Equivalent(before, await desk.PromptsAsync(), strict: true);
    }

    [Fact]
    public async Task Run_ByWhoeverIsNoAdmin_SaysNothing()
    {
        await using var desk = await OutboxDesk.StartAsync(StoreKind.Sqlite);

        Assert.Null(await desk.X.Data.Get<PromptDryRun>().RunAsync(DataHost.Manager, 1, Rules, OutboxDesk.Token));
    }

    private static async Task<DryRunReport> RunAsync(OutboxDesk desk, PromptRules rules) =>
        (await desk.X.Data.Get<PromptDryRun>().RunAsync(Admin, (await desk.X.AccountAsync()).Id, rules, OutboxDesk.Token))!;

    private static Task CloseAsync(OutboxDesk desk, Random random)
    {
        var number = random.Next(Customers);
        var customer = number == 0 ? null : (FirstCustomer + number).ToString(CultureInfo.InvariantCulture);
        var id = random.Next(60).ToString(CultureInfo.InvariantCulture);
        return desk.CloseAsync($"case-{id}", customer, change: one => one with
        {
            Tags = random.Next(6) == 0 ? ["spam"] : ["billing"],
            AgentMessages = random.Next(8) == 0 ? 0 : 3,
        });
    }
}
