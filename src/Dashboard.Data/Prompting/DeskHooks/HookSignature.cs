using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Prompting.DeskHooks;

/// <summary>
/// Checks what a help desk has signed. Chatwoot: developers.chatwoot.com, "Webhooks". Zendesk: developer.zendesk.com, "Verifying webhook
/// authenticity". The third is Standard Webhooks (standardwebhooks.com).
/// </summary>
public static class HookSignature
{
    /// <summary>How far the time of a signature may lie from ours: 5 minutes, so that nobody sends an old report again.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    private const string StandardHeader = "webhook-signature";
    private const string ChatwootHeader = "X-Chatwoot-Signature";
    private const string ZendeskHeader = "X-Zendesk-Webhook-Signature";

    private static readonly string[] Headers = [StandardHeader, ChatwootHeader, ZendeskHeader];

    private const string SecretPrefix = "whsec_";

    /// <summary>Whether a request shows a signature at all, of whatever format.</summary>
    /// <param name="header">A header of the request by its name; empty where there is none.</param>
    public static bool IsShown(Func<string, string> header)
    {
        ArgumentNullException.ThrowIfNull(header);
        return Array.Exists(Headers, name => header(name).Length > 0);
    }

    /// <summary>Whether a report is signed with the secret, and now.</summary>
    /// <param name="header">A header of the request by its name; empty where there is none.</param>
    /// <param name="body">All of it, byte by byte as it came.</param>
    /// <returns>When it was signed; null where it is not signed so.</returns>
    public static DateTimeOffset? Verify(
        HookFormat format, string secret, Func<string, string> header, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(secret);
        ArgumentNullException.ThrowIfNull(header);
        return format switch
        {
            HookFormat.Chatwoot => Verify(
                Encoding.UTF8.GetBytes(secret),
                header("X-Chatwoot-Timestamp"),
                header("X-Chatwoot-Timestamp") + ".",
                body,
                code => "sha256=" + Convert.ToHexStringLower(code),
                [header(ChatwootHeader)],
                now),
            HookFormat.ZendeskEvents or HookFormat.ZendeskTrigger => Verify(
                Encoding.UTF8.GetBytes(secret),
                header("X-Zendesk-Webhook-Signature-Timestamp"),
                header("X-Zendesk-Webhook-Signature-Timestamp"),
                body,
                Convert.ToBase64String,
                [header(ZendeskHeader)],
                now),
            _ => Verify(
                KeyOf(secret),
                header("webhook-timestamp"),
                $"{header("webhook-id")}.{header("webhook-timestamp")}.",
                body,
                code => "v1," + Convert.ToBase64String(code),
                header(StandardHeader).Split(' '),
                now),
        };
    }

    private static DateTimeOffset? Verify(
        byte[] key,
        string timestamp,
        string before,
        ReadOnlySpan<byte> body,
        Func<byte[], string> write,
        string[] given,
        DateTimeOffset now)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes(before), .. body];
        var expected = Encoding.UTF8.GetBytes(write(HMACSHA256.HashData(key, signed)));
        var isRight = false;
        foreach (var signature in given)
            isRight |= CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(signature));
        return isRight && InstantOf(timestamp) is { } at && (at - now).Duration() <= Tolerance ? at : null;
    }

    private static DateTimeOffset? InstantOf(string timestamp)
    {
        if (long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds() ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
        return DateTimeOffset.TryParse(timestamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
    }

    /// <summary>Of Standard Webhooks a secret is base64 behind its prefix; another is taken as it is.</summary>
    private static byte[] KeyOf(string secret)
    {
        var bytes = new byte[secret.Length];
        return secret.StartsWith(SecretPrefix, StringComparison.Ordinal)
            && Convert.TryFromBase64String(secret[SecretPrefix.Length..], bytes, out var length)
                ? bytes[..length]
                : Encoding.UTF8.GetBytes(secret);
    }
}
