using Dashboard.Data.Mail;
using Dashboard.TestKit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Dashboard.Data.Tests.Mail;

/// <summary>What sends mail, with settings of a test.</summary>
internal sealed class PostUnderTest : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public PostUnderTest(IDictionary<string, string?> settings, params (string Key, string? Value)[] others)
    {
        foreach (var (key, value) in others)
            settings[key] = value ?? "";
        _services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Information).AddProvider(Log))
            .AddMail(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .BuildServiceProvider();
    }

    public KeptLog Log { get; } = new();

    public MailSender Sender => _services.GetRequiredService<MailSender>();

    public MailOptions Options => _services.GetRequiredService<IOptions<MailOptions>>().Value;

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
