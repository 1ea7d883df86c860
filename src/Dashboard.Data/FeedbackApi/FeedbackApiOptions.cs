using System.ComponentModel.DataAnnotations;

namespace Dashboard.Data.FeedbackApi;

/// <summary>How this installation reaches X: the configuration section <c>FeedbackApi</c>.</summary>
public sealed class FeedbackApiOptions
{
    /// <summary>The section of the configuration that holds them.</summary>
    public const string Section = "FeedbackApi";

    /// <summary>Where the paths <c>1.1/…</c> and <c>oauth/…</c> begin: an absolute https address; http only on this machine.
    /// Default <c>https://api.twitter.com/</c>.</summary>
    [ApiAddress]
    public string BaseAddress { get; set; } = "https://api.twitter.com/";

    /// <summary>The app's key, as X's developer portal shows it. Required.</summary>
    [Required(ErrorMessage = "FeedbackApi:ConsumerKey is missing: set the app's consumer key.")]
    public string ConsumerKey { get; set; } = "";

    /// <summary>
    /// The app's secret; it signs and is never sent. Required; from the environment, not from a file under version control.
    /// </summary>
    [Required(ErrorMessage = "FeedbackApi:ConsumerSecret is missing: set the app's consumer secret.")]
    public string ConsumerSecret { get; set; } = "";

    /// <summary>How long one attempt may take, its whole answer included: 1 to 120 s, default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true,
        ErrorMessage = "FeedbackApi:Timeout must lie between 00:00:01 and 00:02:00.")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How often a read that failed for a passing reason is tried again: 0 to 3, default 3. Besides, a read whose signature X does not
    /// accept is signed anew and tried once more. Sending is never repeated.
    /// </summary>
    [Range(0, 3, ErrorMessage = "FeedbackApi:MaxRetries must lie between 0 and 3.")]
    public int MaxRetries { get; set; } = 3;

    /// <summary>The mean wait before the first repetition; it doubles each time, with jitter: 1 ms to 30 s, default 1 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:00:30", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true,
        ErrorMessage = "FeedbackApi:RetryDelay must lie between 00:00:00.001 and 00:00:30.")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary><see cref="BaseAddress"/> with a slash at its end, so that relative paths land below it.</summary>
    internal Uri Root => new(BaseAddress.EndsWith('/') ? BaseAddress : BaseAddress + "/", UriKind.Absolute);
}
