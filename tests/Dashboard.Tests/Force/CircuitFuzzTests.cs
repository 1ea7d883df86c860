using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dashboard.Links;
using Dashboard.TestKit;
using Dashboard.TestKit.Circuits;
using Dashboard.Tests.Endpoints;
using Xunit;

namespace Dashboard.Tests.Force;

/// <summary>
/// What no page sends comes by the live connection of one: events of any handler with any arguments, calls and answers of scripts, and
/// addresses. What is well-formed ends no circuit and leaves no error in the log; what is not may end its own, and harms nobody else.
/// </summary>
public sealed partial class CircuitFuzzTests : IAsyncLifetime
{
    private const int UsualTries = 150;
    private const int MostHandlers = 600;

    private AppHost? _host;

    private AppHost Host => _host!;

    public static TheoryData<string, string> Pages { get; } = new()
    {
        { People.Manager, Paths.Overview },
        { People.Manager, Paths.Responses },
        { People.Supervisor, Paths.Teams },
        { People.Admin, Paths.AdminPeople },
        { People.Admin, Paths.AdminAudit },
    };

    public async ValueTask InitializeAsync() => _host = await AppHost.StartAsync();

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    [Theory, MemberData(nameof(Pages))]
    public async Task Circuit_WhateverComesThatIsWellFormed_GoesOnAndLogsNoError(string person, string page)
    {
        var garbage = new Garbage(FuzzRun.Seed);
        var last = new ConcurrentQueue<string>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(AppHost.Token);
        using var circuit = await OpenAsync(person, page);
        var attached = circuit.First.Single(called => called.Script.EndsWith("attachWebRendererInterop", StringComparison.Ordinal));
        var events = long.Parse(DotNetObject().Match(attached.Arguments).Groups["id"].ValueSpan, CultureInfo.InvariantCulture);
        var running = circuit.RunAsync(stop.Token);

        var began = Stopwatch.GetTimestamp();
        for (var number = 0; GoesOn(number, began) && !running.IsCompleted; number++)
        {
            last.Enqueue(await SendAsync(circuit, events, garbage));
            if (last.Count > 8)
                last.TryDequeue(out _);
        }

        var batches = circuit.Batches;
        for (var time = 0; time < 2 && !running.IsCompleted; time++)
            await circuit.FollowAsync($"{page}?period={time + 7}d", AppHost.Token);
        await Until.TrueAsync(() => running.IsCompleted || circuit.Batches > batches, "the page answers still");

        Assert.False(running.IsCompleted, $"seed {FuzzRun.Seed}: {running.Exception}\n{string.Join('\n', last)}");
        Assert.True(Host.Errors.Count == 0, $"seed {FuzzRun.Seed}: {string.Join('\n', Host.Errors.Take(3))}");
        await stop.CancelAsync();
    }

    [Fact]
    public async Task Circuit_ThatKeepsToNoRule_HarmsNobodyElse()
    {
        var garbage = new Garbage(FuzzRun.Seed);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(AppHost.Token);
        using var other = await OpenAsync(People.Manager, Paths.Overview);
        var running = other.RunAsync(stop.Token);
        for (var number = 0; number < 20; number++)
        {
            using var circuit = await OpenAsync(People.Supervisor, Paths.Overview);
            for (var time = 0; time < 5; time++)
                await BreakAsync(circuit.Socket, garbage);
        }

        using var well = await (await Host.AsAsync(People.Anonymous)).GetAsync(Paths.HealthReady);
        Assert.True(well.IsSuccessStatusCode);
        var batches = other.Batches;
        await other.FollowAsync("/?period=7d", AppHost.Token);
        await Until.TrueAsync(() => running.IsCompleted || other.Batches > batches, "the page of another answers still");
        Assert.False(running.IsCompleted, $"{running.Exception}");
        await stop.CancelAsync();
    }

    private static bool GoesOn(int number, long began) => FuzzRun.Seconds is { } seconds
        ? Stopwatch.GetElapsedTime(began).TotalSeconds < seconds
        : number < UsualTries;

    private async Task<Circuit> OpenAsync(string person, string page)
    {
        var visitor = await Host.AsAsync(person);
        using var http = new HttpClient(new SocketsHttpHandler { CookieContainer = visitor.Cookies });
        return await Circuit.OpenAsync(http, visitor.Cookies, new Uri(Host.Address, page), AppHost.Token);
    }

    private static async Task<string> SendAsync(Circuit circuit, long events, Garbage garbage)
    {
        switch (garbage.Number(6))
        {
            case 1:
                var address = garbage.IsRare ? "/" + garbage.Address() : garbage.One<string>([.. Paths.OfResults, Paths.AdminAudit, "/x"]);
                var full = address + garbage.Query();
                await circuit.FollowAsync(full, AppHost.Token);
                return full;
            case 2:
                var assembly = garbage.One(["Dashboard", "Microsoft.AspNetCore.Components", garbage.Short()]);
                return await CallAsync(circuit, assembly, garbage.Short(), 0, $"[{garbage.Json()}]");
            case 3:
                return await CallAsync(circuit, null, garbage.Short(), garbage.Number(30), $"[{garbage.Json()},{garbage.Json()}]");
            case 4:
                var handle = 1_000_000 + garbage.Number(1000);
                var answer = string.Create(
                    CultureInfo.InvariantCulture, $"[{handle},{(garbage.IsRare ? "false" : "true")},{garbage.Json()}]");
                await circuit.Socket.SendAsync(
                    null, "EndInvokeJSFromDotNet", pack => pack.Int(handle).Bool(true).Text(answer), 3, AppHost.Token);
                return answer;
            default:
                return await CallAsync(circuit, null, "DispatchEventAsync", events, $"[{Event(garbage)},{Arguments(garbage)}]");
        }
    }

    private static string Event(Garbage garbage) => JsonSerializer.Serialize(new
    {
        eventHandlerId = garbage.Number(MostHandlers),
        eventName = garbage.One(["click", "change", "input", "keydown", "submit", "focusout", garbage.Short()]),
        eventFieldInfo = garbage.IsRare ? new { componentId = garbage.Number(50), fieldValue = garbage.Short() } : null,
    });

    private static string Arguments(Garbage garbage) => garbage.Number(4) switch
    {
        1 => JsonSerializer.Serialize(new { value = garbage.Short() }),
        2 => JsonSerializer.Serialize(new { type = "click", detail = 1, clientX = 1e9, key = garbage.Short(), code = garbage.Short() }),
        3 => "{}",
        _ => garbage.Json(),
    };

    private static async Task<string> CallAsync(Circuit circuit, string? assembly, string method, long target, string arguments)
    {
        await circuit.Socket.SendAsync(
            null,
            "BeginInvokeDotNetFromJS",
            pack => pack.Text("7").Text(assembly).Text(method).Int(target).Text(arguments),
            5,
            AppHost.Token);
        return $"{assembly} {method} {target} {arguments}";
    }

    // Each may be the last that its connection takes.
    private static async Task BreakAsync(HubSocket socket, Garbage garbage)
    {
        try
        {
            var text = garbage.Short();
            await (garbage.Number(6) switch
            {
                1 => socket.SendAsync(null, "OnRenderCompleted", pack => pack.Int(int.MaxValue).Text(text), 2, AppHost.Token),
                2 => socket.SendAsync(null, "EndInvokeJSFromDotNet", pack => pack.Int(1).Bool(true).Text(text), 3, AppHost.Token),
                3 => socket.SendAsync(null, "OnLocationChanged", pack => pack.Text(text).Text(text).Bool(true), 3, AppHost.Token),
                4 => socket.SendAsync("1", "StartCircuit", pack => pack.Text(text).Text(text).Text(text).Text(text), 4, AppHost.Token),
                5 => socket.SendAsync(null, "UpdateRootComponents", pack => pack.Text(text).Text(text), 2, AppHost.Token),
                _ => socket.SendAsync("2", text, pack => pack.Text(text), 1, AppHost.Token),
            });
        }
        catch (Exception exception) when (exception is System.Net.WebSockets.WebSocketException or IOException or ObjectDisposedException)
        {
            // The server has had enough of it.
        }
    }

    [GeneratedRegex("\\{\\s*\"__dotNetObject\"\\s*:\\s*(?<id>[0-9]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DotNetObject();
}
