using System.Diagnostics;
using Dashboard.Benchmarks.Stores;
using Dashboard.Data.Store;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Benchmarks.Backfilling;

/// <summary>
/// A million events of a year, page by page over loopback HTTP, by the product as a process of its own that has never pulled before. What
/// answers is no emulator but the plainest server that can page, so that the product is what takes the time and all of the memory measured.
/// </summary>
internal static class Backfill
{
    private const int Feedback = 690_000;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    public static async Task<IReadOnlyList<Figure>> RunAsync(Workshop workshop, CancellationToken cancellationToken)
    {
        var folder = workshop.Place("backfill");
        var secrets = new SecretProtector(
            DataProtectionProvider.Create(new DirectoryInfo(folder.Keys), keys => keys.SetApplicationName("Dashboard")));
        var company = new MadeCompany(TimeProvider.System.GetUtcNow().AddDays(-2), secrets);
        await using (var services = FloorServices.Over(("ConnectionStrings:Store", folder.ConnectionString)))
        {
            await services.GetRequiredService<StoreMigrator>().MigrateAsync(cancellationToken);
            await services.GetRequiredService<StoreWriter>().WriteAsync(company.WriteAsync, cancellationToken);
        }

        await using var x = await PageServer.StartAsync(company, Feedback, cancellationToken);
        await using var product = ProductProcess.Start(folder, isDemo: false, [
            ("FeedbackApi__BaseAddress", x.Address.ToString()),
            ("Sync__BackfillDays", "370"),
            ("Sync__ShowPerPull", "0"),
        ]);
        return await MeasureAsync(product, folder, x.Events, cancellationToken);
    }

    private static async Task<IReadOnlyList<Figure>> MeasureAsync(
        ProductProcess product,
        DemoFolder folder,
        int events,
        CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var early = 0.0;
        await product.UntilAsync(
            () =>
            {
                // Looked at again once a tenth has come: by then everything is compiled, and every buffer has been used.
                early = early == 0 && folder.Number("SELECT coalesce(max(Id), 0) FROM Arrivals") > events / 10 ? product.PeakMemory : early;
                return Task.FromResult(folder.IsSynced);
            },
            cancellationToken,
            Patience);
        var seconds = watch.Elapsed.TotalSeconds;
        if (folder.Number("SELECT count(*) FROM Arrivals") != events)
            throw new InvalidOperationException("Not every event is in the history.");
        return
        [
            new Figure($"Backfill of {events:N0} events", seconds, "s", null),
            new Figure("… a second", events / seconds, "events/s", null) { IsFloor = true },
            new Figure("Peak memory of the product", product.PeakMemory, "MB", 400) { Plain = early, Against = "after a tenth" },
        ];
    }
}
