using System.Net;
using Dashboard.Links;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Tests.Endpoints;

/// <summary>The product's doors once more, with the store on PostgreSQL.</summary>
public sealed class PostgresTests : IAsyncLifetime
{
    private readonly AppHost _host = new(StoreKind.Postgres);

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task App_OnPostgres_SignsInAndHandsOutItsRows()
    {
        var manager = await _host.AsAsync(People.Manager);

        using var page = await manager.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        using var file = await manager.GetAsync($"{Paths.ResponsesCsv}?{KnownFeedback.Days}");
        var text = await file.Content.ReadAsStringAsync(AppHost.Token);
        Every.One(KnownFeedback.Scored, pushed => Assert.Contains(pushed.Id, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task App_OnPostgres_TakesPushesAndIsReady()
    {
        using var answer = await _host.PushAsync(
            new PushedEvent("301", "csat", new DateTimeOffset(2025, 4, 1, 8, 0, 0, TimeSpan.Zero)) { Score = 5 }.ToJson(),
            MachineDoors.Webhook);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);

        var visitor = await _host.AsAsync(People.Anonymous);
        using var ready = await visitor.GetAsync(Paths.HealthReady);
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
    }
}
