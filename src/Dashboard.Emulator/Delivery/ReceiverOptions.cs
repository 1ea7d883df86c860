namespace Dashboard.Emulator.Delivery;

/// <summary>Where something is posted to, with HTTP Basic credentials. Without an address nothing is posted.</summary>
public sealed class ReceiverOptions
{
    /// <summary>Absolute http or https address; null switches the delivery off.</summary>
    public Uri? Url { get; set; }

    /// <summary>The user name for HTTP basic authentication; empty for none.</summary>
    public string UserName { get; set; } = "";

    /// <summary>The password for HTTP basic authentication.</summary>
    public string Password { get; set; } = "";
}
