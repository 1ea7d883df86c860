using Dashboard.Emulator.DemoData;
using Dashboard.Emulator.Delivery;
using Dashboard.Emulator.Endpoints;
using Dashboard.Emulator.Faults;
using Dashboard.Emulator.Helpdesk;
using Dashboard.Emulator.OAuth;
using Dashboard.Emulator.Webhooks;
using Dashboard.Emulator.Wire;
using Dashboard.Emulator.World;

namespace Dashboard.Emulator;

/// <summary>Puts the parts together, floor by floor.</summary>
internal static class EmulatorServices
{
    internal static void AddEmulator(this IServiceCollection services, EmulatorOptions options, TimeProvider clock)
    {
        var (now, every) = (clock.NowSeconds(), (long?)options.ClosesEvery?.TotalSeconds);
        var lastPrompt = every is null ? long.MaxValue : now;
        var demo = options.EmptyWorld ? null : new DemoDays(options.Seed, options.PromptsPerDay, FirstDay(options, clock), lastPrompt);
        var shift = demo is not null && every is { } seconds ? new DemoShift(demo, seconds, now) : null;
        services.AddSingleton(new CardAnswers(options.EmptyWorld ? null : every)).AddSingleton(new DemoHelpdesk(demo, shift));
        services.AddSingleton(clock).AddSingleton(options).AddSingleton(options.RateLimits);
        services.AddSingleton(options.Faults).AddSingleton<FaultDice>().AddSingleton<LostCursors>();
        services.AddOAuth(options);
        services.AddWorld(demo);
        services.AddSingleton(new AllowList(options.AllowedApps?.AsReadOnly(), options.AllowedHandles?.AsReadOnly()));
        services.AddEmulatorEndpoints();
        services.AddDeliveries(options);
    }

    private static DateOnly FirstDay(EmulatorOptions options, TimeProvider clock)
        => EpochTime.DayOf(clock.NowSeconds()).AddDays(-options.Days);

    private static void AddOAuth(this IServiceCollection services, EmulatorOptions options) => services
        .AddSingleton(new Consumer(options.ConsumerKey ?? Secrets.New(25), options.ConsumerSecret ?? Secrets.New(50)))
        .AddSingleton<NonceMemory>()
        .AddSingleton<RequestVerifier>()
        .AddSingleton<TokenBook>()
        .AddSingleton<RequestTokenBook>();

    private static void AddWorld(this IServiceCollection services, DemoDays? demo) => services
        .AddSingleton(provider => new WorldStore(
            provider.GetRequiredService<TimeProvider>(), new Plan(demo), provider.GetRequiredService<FaultDice>()))
        .AddSingleton<Users>()
        .AddSingleton<SnowflakeIds>()
        .AddSingleton<CursorSeal>()
        .AddSingleton<EventPager>()
        .AddSingleton(provider => new EmulatorWorld(
            provider.GetRequiredService<WorldStore>(),
            provider.GetRequiredService<TokenBook>(),
            provider.GetRequiredService<Users>(),
            provider.GetRequiredService<SnowflakeIds>()));

    private static void AddDeliveries(this IServiceCollection services, EmulatorOptions options)
    {
        services
            .AddSingleton(_ => DeliveryHttp.Create())
            .AddSingleton<WebhookQueue>()
            .AddSingleton<WebhookReceipts>();
        services.AddHostedService<WorldPump>();
        if (options.Webhook.Url is not null)
            services.AddHostedService(provider => Create<WebhookPusher>(provider, options.Webhook));
        if (options.HelpdeskReceiver.Url is not null)
            services.AddHostedService(provider => Create<HelpdeskSender>(provider, options.HelpdeskReceiver));
    }

    private static T Create<T>(IServiceProvider provider, ReceiverOptions options)
        => ActivatorUtilities.CreateInstance<T>(provider, new Receiver(provider.GetRequiredService<HttpClient>(), options));
}
