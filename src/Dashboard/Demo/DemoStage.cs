using System.Security.Cryptography;
using Dashboard.Configuration;
using Dashboard.Conversations;
using Dashboard.Data.Store;
using Dashboard.Emulator;
using Dashboard.Emulator.Delivery;
using Dashboard.Links;
using Dashboard.Webhooks;
using Microsoft.Extensions.Options;

namespace Dashboard.Demo;

/// <summary>
/// The demo's other side: X's Feedback API emulated on a loopback port of its own, and a help desk. The product meets both over real HTTP,
/// through the same doors and settings as in earnest; nothing in it knows that it is a demo.
/// </summary>
internal static class DemoStage
{
    /// <summary>Where the demo keeps what it invents, unless the settings say otherwise.</summary>
    public const string DefaultStore = "Data Source=data/demo.db";

    /// <summary>Where the demo keeps its keys, unless the settings say otherwise.</summary>
    public const string DefaultKeys = "data/demo-keys";

    private const string EmulatorFile = "Dashboard.Emulator.dll";

    /// <summary>
    /// Whether the settings ask for the demo; when they do not say, only Development has it, and only where it was published.
    /// </summary>
    /// <exception cref="OptionsValidationException">It is asked for, and was not published.</exception>
    public static bool IsWanted(IConfiguration configuration, IHostEnvironment environment)
    {
        var options = Read(configuration);
        if (File.Exists(Path.Combine(AppContext.BaseDirectory, EmulatorFile)))
            return options.IsWanted(environment);
        if (options.Enabled is true)
        {
            throw new OptionsValidationException(
                DemoOptions.Section,
                typeof(DemoOptions),
                [
                    "Demo:Enabled: this product was published without the demo."
                        + " `dotnet publish src/Dashboard -p:WithDemo=true` publishes one with it.",
                ]);
        }

        return false;
    }

    /// <summary>The clock of the demo.</summary>
    public static TimeProvider Clock(IConfiguration configuration) => new DemoClock(Read(configuration).ClockShift);

    /// <summary>
    /// Whether the demo uses the store of its own, of which nothing is lost: a store that the settings name may be anybody's.
    /// </summary>
    public static bool HasOwnStore(IConfiguration configuration) =>
        string.Equals(configuration.GetConnectionString(StoreOptions.ConnectionStringName), DefaultStore, StringComparison.Ordinal);

    /// <summary>Starts the emulated side and points the product's settings at it.</summary>
    public static async Task<RunningDemo> StartAsync(WebApplicationBuilder builder, Uri product, CancellationToken cancellationToken)
    {
        var demo = Read(builder.Configuration);
        var webhook = Receiver(product, Paths.FeedbackWebhook);
        var conversations = Receiver(product, Paths.ClosedConversations);
        var options = new EmulatorOptions
        {
            Port = demo.EmulatorPort,
            Seed = demo.Seed,
            Days = demo.Days,
            PromptsPerDay = demo.PromptsPerDay,
            ClosesEvery = ClosesEvery(demo),
            Webhook = webhook,
            HelpdeskReceiver = conversations,
        };
        var emulator = await EmulatorHost.StartAsync(options, Clock(builder.Configuration), cancellationToken);
        Set(
            builder.Configuration,
            ("FeedbackApi:BaseAddress", emulator.BaseAddress.ToString()),
            ("FeedbackApi:ConsumerKey", emulator.ConsumerKey),
            ("FeedbackApi:ConsumerSecret", emulator.ConsumerSecret),
            ($"{WebhookEndpoints.Section}:Credentials:0:UserName", webhook.UserName),
            ($"{WebhookEndpoints.Section}:Credentials:0:Password", webhook.Password),
            ($"{ConversationEndpoints.Section}:Credentials:0:UserName", conversations.UserName),
            ($"{ConversationEndpoints.Section}:Credentials:0:Password", conversations.Password));
        return new RunningDemo(emulator);
    }

    /// <summary>How often a conversation is closed whose customer the product asks; null where it asks nobody.</summary>
    public static TimeSpan? ClosesEvery(DemoOptions demo) =>
        demo.ClosesEverySeconds == 0 ? null : TimeSpan.FromSeconds(demo.ClosesEverySeconds);

    private static DemoOptions Read(IConfiguration configuration) =>
        configuration.GetSection(DemoOptions.Section).Get<DemoOptions>() ?? new DemoOptions();

    private static ReceiverOptions Receiver(Uri product, string path) => new()
    {
        Url = new Uri(product, path),
        UserName = "demo",
        Password = RandomNumberGenerator.GetHexString(40, lowercase: true),
    };

    private static void Set(IConfigurationBuilder configuration, params (string Key, string Value)[] settings) =>
        configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
}
