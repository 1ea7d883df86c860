using System.Net;
using Dashboard.Emulator.DemoData;
using Dashboard.Emulator.Endpoints;
using Dashboard.Emulator.Faults;
using Dashboard.Emulator.Helpdesk;
using Dashboard.Emulator.OAuth;
using Dashboard.Emulator.Webhooks;
using Dashboard.Emulator.World;
using Microsoft.Extensions.Options;

namespace Dashboard.Emulator;

/// <summary>X's Feedback API on this machine. Listens on loopback only; disposing it ends everything it started.</summary>
public sealed class EmulatorHost : IAsyncDisposable
{
    /// <summary>2,000 characters of comment take at most 24,000 bytes percent-encoded; the rest is generous.</summary>
    private const int LongestBody = 128 * 1024;

    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(2);

    private readonly WebApplication _app;
    private readonly Consumer _consumer;
    private readonly FaultDice _dice;

    private EmulatorHost(WebApplication app)
    {
        _app = app;
        _consumer = app.Services.GetRequiredService<Consumer>();
        _dice = app.Services.GetRequiredService<FaultDice>();
        World = app.Services.GetRequiredService<EmulatorWorld>();
        Helpdesk = app.Services.GetRequiredService<DemoHelpdesk>();
    }

    /// <summary>Root of the API, without a path.</summary>
    public Uri BaseAddress => new(_app.Urls.First());

    /// <summary>The key of the app that calls must be signed for.</summary>
    public string ConsumerKey => _consumer.Key;

    /// <summary>The secret of the app that calls must be signed for.</summary>
    public string ConsumerSecret => _consumer.Secret;

    /// <summary>The sending accounts with their tokens: three in the demo, none at first in an empty world.</summary>
    public IReadOnlyList<EmulatorAccount> Accounts => World.Accounts;

    /// <summary>The hand in the world.</summary>
    public EmulatorWorld World { get; }

    /// <summary>Who handled the demo's conversations.</summary>
    public DemoHelpdesk Helpdesk { get; }

    /// <summary>The faults injected so far; those of one account and endpoint in their order.</summary>
    public IReadOnlyList<InjectedFault> InjectedFaults => _dice.Injected;

    /// <summary>Starts one. The demo's year is there when this returns.</summary>
    /// <param name="options">How it is to be.</param>
    /// <param name="clock">Time, and with it what has happened already.</param>
    /// <param name="cancellationToken">Ends the start, not the host.</param>
    /// <exception cref="OptionsValidationException">Settings that cannot be, each named.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<EmulatorHost> StartAsync(EmulatorOptions options, TimeProvider clock, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(clock);
        if (options.WhatIsWrong().ToList() is { Count: > 0 } wrong)
            throw new OptionsValidationException("Emulator", typeof(EmulatorOptions), wrong);
        var app = Build(options, clock);
        try
        {
            Populate(app.Services, options);
            await app.StartAsync(cancellationToken);
            return new EmulatorHost(app);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }

    /// <summary>From an empty builder: the emulator lives inside another host and must not read that one's configuration.</summary>
    private static WebApplication Build(EmulatorOptions options, TimeProvider clock)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(EmulatorHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LongestBody;
            if (options.Port is 0)
                kestrel.Listen(IPAddress.Loopback, 0);
            else
                kestrel.ListenLocalhost(options.Port);
        });
        AddLogging(builder, options.Logging);
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, OwnedLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);
        builder.Services.AddEmulator(options, clock);
        return Map(builder.Build(), options, clock);
    }

    private static void AddLogging(WebApplicationBuilder builder, ILoggerFactory? given)
    {
        if (given is null)
        {
            // A start that fails is thrown to the caller, who says it in one sentence.
            builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None).AddSimpleConsole();
        }
        else
        {
            builder.Services.AddSingleton(given);
        }
    }

    private static WebApplication Map(WebApplication app, EmulatorOptions options, TimeProvider clock)
    {
        app.Use((http, next) =>
        {
            // One clock for dates, resets and signatures: a client compares them.
            http.Response.GetTypedHeaders().Date = clock.GetUtcNow();
            return next(http);
        });
        if (options.Interference is { } interference)
            app.Use(interference);
        app.UseRouting();
        app.MapEmulatorEndpoints();
        return app;
    }

    private static void Populate(IServiceProvider services, EmulatorOptions options)
    {
        var store = services.GetRequiredService<WorldStore>();
        if (options.Webhook.Url is not null)
            store.Listen(services.GetRequiredService<WebhookQueue>().Offer);
        var world = services.GetRequiredService<EmulatorWorld>();
        foreach (var brand in options.EmptyWorld ? [] : DemoBrands.All)
            world.AddAccount(brand.UserId, brand.Handle, brand.DisplayName, brand.PrivacyUrl);
        store.Advance();
    }
}
