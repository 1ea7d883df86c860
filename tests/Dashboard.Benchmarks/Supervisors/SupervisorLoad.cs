using System.Globalization;
using Dashboard.Benchmarks.Stores;
using Dashboard.Benchmarks.Webhooks;
using Dashboard.Data.Access;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Bulk;
using Dashboard.Data.Store.Entities;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Benchmarks.Supervisors;

/// <summary>
/// Two hundred supervisors with the Overview of their team open, on the made store, while five answers a second come by webhook. Each
/// follows a link to another period about every fifteen seconds; a click is answered when the batch that brings the new period's results is
/// here. Before, one page alone clicks as fast as it can for a while, so that what is measured is neither the compiler nor caches that
/// fill, but what each further page costs. Pages and answers are made by this process, which takes its share of the same cores.
/// </summary>
internal static class SupervisorLoad
{
    private const int Pages = 200;
    private const int AnswersPerSecond = 5;
    private const string Password = "only-for-this-measurement";

    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan BetweenClicks = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan BetweenFirstClicks = TimeSpan.FromMilliseconds(50);
    private static readonly Actor Measurement = Actor.CommandLine;

    public static async Task<IReadOnlyList<Figure>> RunAsync(Workshop workshop, CancellationToken cancellationToken)
    {
        var folder = (await workshop.MadeAsync(cancellationToken)).CopyTo(workshop.Temporary("supervisors"));
        await PrepareAsync(folder, cancellationToken);
        await using var product = ProductProcess.Start(folder, isDemo: false, [
            ("Webhooks__Credentials__0__UserName", WrkRun.UserName),
            ("Webhooks__Credentials__0__Password", WrkRun.Password),
        ]);
        await product.ReadyAsync(cancellationToken);
        await using var crowd = new Crowd(product.Address);
        using var answers = new AnswerStream(product.Address, AnswersPerSecond);
        await crowd.OpenAsync(Email(1), Password, cancellationToken);
        await crowd.SettleAsync(cancellationToken);
        await crowd.WorkAsync(WarmUp, BetweenFirstClicks, answers.RunAsync, cancellationToken);
        await crowd.SettleAsync(cancellationToken);
        var before = answers.Acknowledged;
        var alone = product.CurrentMemory;
        for (var page = 1; page < Pages; page++)
            await crowd.OpenAsync(Email(1 + (page % MadeCompany.Teams)), Password, cancellationToken);
        await crowd.SettleAsync(cancellationToken);
        var idle = product.CurrentMemory;

        var clicks = await crowd.WorkAsync(Duration, BetweenClicks, answers.RunAsync, cancellationToken);
        var busy = product.CurrentMemory;
        var silence = crowd.LongestSilence;
        await crowd.PauseNineInTenAsync(cancellationToken);
        var paused = await product.SettledMemoryAsync(cancellationToken);
        return
        [
            new Figure("Memory of the server for each of 200 supervisors, idle", (idle - alone) / (Pages - 1) * 1000, "kB", 600),
            new Figure("… after a minute of clicks and answers", (busy - alone) / (Pages - 1) * 1000, "kB", 800),
            new Figure("… over all 200, once nine in ten are hidden and paused", (paused - alone) / (Pages - 1) * 1000, "kB", 150),
            new Figure("Longest time that any page waited for a sign of life", silence.TotalSeconds, "s", 4.5),
            new Figure(
                string.Create(CultureInfo.InvariantCulture, $"95 % of {clicks.Count:N0} clicks answered within"),
                Timing.Percentile(clicks, 0.95),
                "ms",
                150),
            new Figure("… half of them within", Timing.Median(clicks), "ms", null),
            new Figure("Answers pushed meanwhile", (answers.Acknowledged - before) / Duration.TotalSeconds, "/s", AnswersPerSecond * 0.9)
            {
                IsFloor = true,
            },
            new Figure("Render batches to each page a minute, clicks included", crowd.BatchesEach, "", null),
        ];
    }

    private static string Email(int team) => string.Create(CultureInfo.InvariantCulture, $"supervisor{team}@example.com");

    private static async Task PrepareAsync(DemoFolder folder, CancellationToken cancellationToken)
    {
        await using var services = FloorServices.Over(("ConnectionStrings:Store", folder.ConnectionString));
        await services.GetRequiredService<StoreMigrator>().MigrateAsync(cancellationToken);
        var users = services.GetRequiredService<UserRegistry>();
        for (var team = 1; team <= MadeCompany.Teams; team++)
        {
            await users.AddAsync(Email(team), [RoleNames.Supervisor], Password, Measurement, cancellationToken);
            await users.AssignTeamAsync(Email(team), MadeCompany.TeamIdOf(team), Measurement, cancellationToken);
        }

        await services.GetRequiredService<StoreWriter>().WriteAsync(CasesAsync, cancellationToken);
    }

    // Somebody has handled each case that an answer will be about, so that each answer belongs to a team.
    private static Task CasesAsync(DashboardContext context, CancellationToken cancellationToken)
    {
        var cases = Enumerable.Range(0, AnswerStream.Most).ToList();
        return BulkInsert.ExecuteAsync(
            context,
            "Closings",
            [
                BulkColumn.Number(nameof(Closing.AccountId), cases, _ => 1),
                BulkColumn.Text(nameof(Closing.ExternalId), cases, AnswerStream.CaseOf),
                BulkColumn.Number(nameof(Closing.AgentId), cases, number => 1 + (number % MadeCompany.Agents)),
                BulkColumn.Number(nameof(Closing.TeamId), cases, number => MadeCompany.TeamOf(1 + (number % MadeCompany.Agents))),
                BulkColumn.Instant(nameof(Closing.ClosedAt), cases, _ => TimeProvider.System.GetUtcNow()),
                BulkColumn.Number(nameof(Closing.Place), cases, _ => 0),
                BulkColumn.Text(nameof(Closing.Tags), cases, _ => TagSet.None),
            ],
            string.Empty,
            cancellationToken);
    }
}
