using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Threading.Channels;
using MimeKit;

namespace Dashboard.TestKit;

/// <summary>
/// A real mail server as a process of its own (tests/servers), with a certificate of its own for "localhost", which keeps what it is given.
/// Mail to an address that begins with "gone" it refuses for good, with "later" for now.
/// </summary>
public sealed class MailServer : IAsyncDisposable
{
    public const string User = "dashboard";
    public const string Password = "a password of the tests alone";

    private readonly Process _process;
    private readonly TemporaryFolder _folder;
    private readonly Channel<ReceivedMail> _received = Channel.CreateUnbounded<ReceivedMail>();
    private readonly Task _reading;

    private MailServer(Process process, int port, TemporaryFolder folder)
    {
        (_process, Port, _folder) = (process, port, folder);
        _reading = ReadAsync();
    }

    public int Port { get; }

    /// <summary>The certificate, which nobody on this machine trusts by itself.</summary>
    public string CertificateFile => _folder.File("certificate.pem");

    /// <summary>Starts one.</summary>
    /// <param name="security">starttls, tls or none; hang says nothing to anybody, deaf offers no encryption.</param>
    /// <param name="name">Whose certificate it shows.</param>
    /// <param name="user">Who may sign in; empty for a server that asks for nobody.</param>
    public static async Task<MailServer> StartAsync(string security = "starttls", string name = "localhost", string user = User)
    {
        var folder = new TemporaryFolder();
        await WriteCertificateAsync(folder, name);
        var (process, port) = await NodeProcess.StartAsync(
            "smtp.mjs", security, user, Password, folder.File("key.pem"), folder.File("certificate.pem"));
        return new MailServer(process, int.Parse(port, System.Globalization.CultureInfo.InvariantCulture), folder);
    }

    /// <summary>Settings that send mail by it.</summary>
    /// <param name="product">Where the product is.</param>
    public IDictionary<string, string?> Settings(string product = "http://localhost:5080") =>
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Mail:Host"] = "localhost",
            ["Mail:Port"] = FormattableString.Invariant($"{Port}"),
            ["Mail:UserName"] = User,
            ["Mail:Password"] = Password,
            ["Mail:CaFile"] = CertificateFile,
            ["Mail:From"] = "feedback@acme.example",
            ["Mail:ProductAddress"] = product,
        };

    /// <summary>The next mail, once it is there.</summary>
    public async Task<ReceivedMail> NextAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Until.Patience);
        return await _received.Reader.ReadAsync(patience.Token);
    }

    /// <summary>Whether a mail is there that nobody has asked for yet.</summary>
    public bool HasMore => _received.Reader.TryPeek(out _);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await NodeProcess.EndAsync(_process);
        await _reading;
        _folder.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
            _received.Writer.TryWrite(JsonSerializer.Deserialize<ReceivedMail>(line, JsonSerializerOptions.Web)!);
    }

    private static async Task WriteCertificateAsync(TemporaryFolder folder, string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        await File.WriteAllTextAsync(folder.File("key.pem"), key.ExportPkcs8PrivateKeyPem());
        await File.WriteAllTextAsync(folder.File("certificate.pem"), certificate.ExportCertificatePem());
    }
}

/// <summary>A mail as the server got it.</summary>
/// <param name="From">Who sends it, by the envelope.</param>
/// <param name="To">To whom, by the envelope.</param>
/// <param name="User">Who had signed in; null for nobody.</param>
/// <param name="IsSecure">Whether the connection was encrypted.</param>
/// <param name="Message">The mail itself.</param>
public sealed record ReceivedMail(string From, IReadOnlyList<string> To, string? User, bool IsSecure, byte[] Message)
{
    public MimeMessage Read()
    {
        using var stream = new MemoryStream(Message);
        return MimeMessage.Load(stream);
    }

    /// <summary>The address in it that stands on a line of its own.</summary>
    public Uri Link() => new(Read().TextBody!.Split('\n', StringSplitOptions.TrimEntries)
        .Single(line => line.StartsWith("http", StringComparison.Ordinal)));
}
