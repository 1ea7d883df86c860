using Dashboard.Data.Foundation;

namespace Dashboard.Data.Mail;

/// <summary>How this installation sends mail: the configuration section <c>Mail</c>. Without a host it sends none.</summary>
public sealed class MailOptions
{
    /// <summary>The section of the configuration that holds them.</summary>
    public const string Section = "Mail";

    /// <summary>
    /// What <see cref="Security"/> is where the connection begins in the clear and must become TLS before anything is said.
    /// </summary>
    public const string StartTls = "StartTls";

    /// <summary>What <see cref="Security"/> is where the connection is TLS from its first byte.</summary>
    public const string Tls = "Tls";

    /// <summary>What <see cref="Security"/> is where nothing is encrypted; for a server on this machine alone.</summary>
    public const string None = "None";

    /// <summary>The mail server's name or address; empty for an installation that sends no mail.</summary>
    public string Host { get; set; } = "";

    /// <summary>Its port, 1 to 65535; null for what is usual: 587 for STARTTLS, 465 for TLS, 25 without either.</summary>
    public int? Port { get; set; }

    /// <summary><see cref="StartTls"/> (default), <see cref="Tls"/> or <see cref="None"/>, in any letters.</summary>
    public string Security { get; set; } = StartTls;

    /// <summary>Whom the product signs in as at the server; empty for a server that asks for nobody.</summary>
    public string UserName { get; set; } = "";

    /// <summary>The password of <see cref="UserName"/>; from the environment, not from a file under version control.</summary>
    public string Password { get; set; } = "";

    /// <summary>A file that holds the password, instead, as secrets of containers and services come.</summary>
    public string PasswordFile { get; set; } = "";

    /// <summary>
    /// A file of certificates (PEM) that are trusted beside the system's own, for a server whose certificate an authority of one's own has
    /// issued; empty for none. The name of the server is compared in any case.
    /// </summary>
    public string CaFile { get; set; } = "";

    /// <summary>The address that mail comes from. Required where there is a host.</summary>
    public string From { get; set; } = "";

    /// <summary>The name beside that address: 1 to 60 characters, default "Dashboard".</summary>
    public string FromName { get; set; } = "Dashboard";

    /// <summary>The language of mail to people of whom nothing is known yet: <c>en</c> (default) or <c>de</c>.</summary>
    public string Language { get; set; } = "en";

    /// <summary>
    /// Where people open the product, which links in mail and other reports begin with: https; http only on this machine. Required where
    /// there is a host:
    /// what a request calls the product by may be made up by whoever sent it.
    /// </summary>
    public string ProductAddress { get; set; } = "";

    /// <summary>How long sending one mail may take in all: 1 s to 2 min, default 20 s.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Whether this installation sends mail.</summary>
    public bool IsOn => !string.IsNullOrWhiteSpace(Host);

    /// <summary>Whether links to the product can be made.</summary>
    public bool HasAddress => ProductAddress.Length > 0;

    /// <summary>The port in use.</summary>
    public int EffectivePort => Port ?? (Is(Tls) ? 465 : Is(None) ? 25 : 587);

    /// <summary>The address that a path of the product has in a mail.</summary>
    /// <param name="path">The path, beginning with a slash.</param>
    public Uri LinkTo(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return new Uri(ProductAddress.TrimEnd('/') + path, UriKind.Absolute);
    }

    /// <summary>Whether <see cref="Security"/> is one of the three words.</summary>
    internal bool Is(string word) => string.Equals(Security.Trim(), word, StringComparison.OrdinalIgnoreCase);

    /// <exception cref="IOException">The file of the password cannot be read.</exception>
    internal Secret ReadPassword() => new(PasswordFile.Length > 0 ? File.ReadAllText(PasswordFile).TrimEnd('\r', '\n') : Password);
}
