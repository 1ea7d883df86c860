using System.Globalization;
using System.Net;
using Dashboard.Benchmarks.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dashboard.Benchmarks.Backfilling;

/// <summary>Answers <c>feedback/events.json</c> from memory, without limits and without looking at signatures.</summary>
internal sealed class PageServer : IAsyncDisposable
{
    private const int PageSize = 100;

    private readonly WebApplication _app;
    private readonly IReadOnlyDictionary<string, List<MadeEvent>> _byToken;

    private PageServer(WebApplication app, IReadOnlyDictionary<string, List<MadeEvent>> byToken) => (_app, _byToken) = (app, byToken);

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>How many events there are in all.</summary>
    public int Events => _byToken.Values.Sum(events => events.Count);

    public static async Task<PageServer> StartAsync(MadeCompany company, int feedback, CancellationToken cancellationToken)
    {
        var byToken = new MadeFeedback(company, feedback).All()
            .ToLookup(row => row.AccountId)
            .ToDictionary(rows => MadeCompany.TokenOf(rows.Key), rows => MadeEvents.InOrder(rows).ToList(), StringComparer.Ordinal);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = new PageServer(builder.Build(), byToken);
        server._app.MapGet("/1.1/feedback/events.json", server.Page);
        await server._app.StartAsync(cancellationToken);
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Page(HttpContext context)
    {
        var authorization = context.Request.Headers.Authorization.ToString();
        var events = _byToken.First(account => authorization.Contains($"\"{account.Key}\"", StringComparison.Ordinal)).Value;
        var (next, end) = context.Request.Query["cursor"].ToString() is { Length: > 0 } cursor
            ? Read(cursor)
            : Range(events, context.Request.Query);
        var last = Math.Min(next + PageSize, end);
        var page = MadeEvents.Page(events.Skip(next).Take(last - next));
        var following = last < end ? string.Create(CultureInfo.InvariantCulture, $"{last}-{end}") : string.Empty;
        return Results.Text($$"""{"events":{{page}},"next_cursor":"{{following}}"}""", "application/json");
    }

    private static (int Next, int End) Range(List<MadeEvent> events, IQueryCollection query) =>
        (events.FindIndex(0, made => made.At >= Time(query["from_time"]!)) is >= 0 and var first ? first : events.Count,
            events.FindLastIndex(made => made.At <= Time(query["to_time"]!)) + 1);

    private static (int Next, int End) Read(string cursor) =>
        cursor.Split('-') is [var next, var end] ? (Number(next), Number(end)) : throw new FormatException("No cursor of this server.");

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static DateTimeOffset Time(string milliseconds) =>
        DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(milliseconds, CultureInfo.InvariantCulture));
}
