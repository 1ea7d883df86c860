using System.Globalization;
using Dashboard.Benchmarks.Stores;
using Dashboard.Data.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Benchmarks.Webhooks;

/// <summary>
/// Webhooks by <c>wrk</c> over loopback into the product as a process of its own, each a new prompt, while it applies what came; and
/// afterwards whether every one that was acknowledged is in the store. wrk takes its share of the same cores.
/// </summary>
internal static class PushedEvents
{
    public static async Task<IReadOnlyList<Figure>> RunAsync(Workshop workshop, CancellationToken cancellationToken)
    {
        var folder = workshop.Place("webhooks");
        await using (var services = FloorServices.Over(("ConnectionStrings:Store", folder.ConnectionString)))
        {
            await services.GetRequiredService<StoreMigrator>().MigrateAsync(cancellationToken);
            var company = new MadeCompany(TimeProvider.System.GetUtcNow());
            await services.GetRequiredService<StoreWriter>().WriteAsync(company.WriteAsync, cancellationToken);
        }

        await using var product = ProductProcess.Start(folder, isDemo: false, [
            ("Webhooks__Credentials__0__UserName", WrkRun.UserName),
            ("Webhooks__Credentials__0__Password", WrkRun.Password),
        ]);
        await product.ReadyAsync(cancellationToken);
        await WrkRun.RunAsync(product.Address, "warm", TimeSpan.FromSeconds(5), cancellationToken);
        var before = await AppliedAsync(product, folder, cancellationToken);
        var run = await WrkRun.RunAsync(product.Address, "run", TimeSpan.FromSeconds(20), cancellationToken);
        var stored = await AppliedAsync(product, folder, cancellationToken) - before;
        return
        [
            new Figure("Webhooks acknowledged", run.Acknowledged / run.Seconds, "/s", 1_500) { IsFloor = true },
            new Figure("… 99 % of them within", run.Within99, "ms", 50),
            new Figure("… answered otherwise", run.Refused, "", 1),
            // wrk leaves without waiting for the last answer on each connection; those may be stored all the same.
            new Figure(
                string.Create(CultureInfo.InvariantCulture, $"… of {run.Acknowledged:N0} missing in the store"),
                Math.Max(0, run.Acknowledged - stored),
                "",
                1),
            new Figure("… in the store and not counted by wrk", stored - run.Acknowledged, "", WrkRun.Connections + 1),
        ];
    }

    /// <summary>How many feedback there are, once the inbox is empty.</summary>
    private static async Task<long> AppliedAsync(ProductProcess product, DemoFolder folder, CancellationToken cancellationToken)
    {
        await product.UntilAsync(() => Task.FromResult(folder.Number("SELECT count(*) FROM Inbox") == 0), cancellationToken);
        return folder.Number("SELECT count(*) FROM Feedback");
    }
}
