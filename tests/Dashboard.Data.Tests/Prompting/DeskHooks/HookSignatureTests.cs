using System.Globalization;
using System.Text;
using Dashboard.Data.Prompting.DeskHooks;
using Dashboard.Data.Store.Entities;
using Xunit;

namespace Dashboard.Data.Tests.Prompting.DeskHooks;

/// <summary>Signatures that openssl made of the body <c>{"a":1}</c>.</summary>
public sealed class HookSignatureTests
{
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"a":1}""");

    private static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static TheoryData<HookFormat, string> Formats => new()
    {
        { HookFormat.Standard, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw" },
        { HookFormat.Chatwoot, "chatwoot-secret-of-tests" },
        { HookFormat.ZendeskEvents, "dGhpc19zZWNyZXRfaXNfZm9yX3Rlc3Rpbmdfb25seQ==" },
        { HookFormat.ZendeskTrigger, "dGhpc19zZWNyZXRfaXNfZm9yX3Rlc3Rpbmdfb25seQ==" },
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public void Verify_WhatOpensslHasSigned_SaysWhen(HookFormat format, string secret) =>
        Assert.Equal(Now, HookSignature.Verify(format, secret, HeadersOf(format), Body, Now.AddMinutes(4)));

    [Theory]
    [MemberData(nameof(Formats))]
    public void Verify_AnythingElse_SaysNothing(HookFormat format, string secret)
    {
        var headers = HeadersOf(format);
        Assert.Null(HookSignature.Verify(format, secret + "x", headers, Body, Now));
        Assert.Null(HookSignature.Verify(format, secret, headers, Encoding.UTF8.GetBytes("""{"a":2}"""), Now));
        Assert.Null(HookSignature.Verify(format, secret, headers, Body, Now.AddMinutes(6)));
        Assert.Null(HookSignature.Verify(format, secret, headers, Body, Now.AddMinutes(-6)));
        Assert.Null(HookSignature.Verify(format, secret, _ => "", Body, Now));
        Assert.Null(HookSignature.Verify(
            format, secret, name => name.Contains("imestamp", StringComparison.Ordinal) ? "never" : headers(name), Body, Now));
    }

    [Fact]
    public void Verify_OfSeveralSignatures_TakesTheRightOne()
    {
        var headers = HeadersOf(HookFormat.Standard);

        Assert.NotNull(HookSignature.Verify(
            HookFormat.Standard,
            "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            name => name is "webhook-signature" ? "v1,AAAA " + headers(name) : headers(name),
            Body,
            Now));
    }

    private static Func<string, string> HeadersOf(HookFormat format) => name => (format, name) switch
    {
        (HookFormat.Standard, "webhook-id") => "msg_1",
        (HookFormat.Standard, "webhook-timestamp") or (HookFormat.Chatwoot, "X-Chatwoot-Timestamp") =>
            Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        (HookFormat.Standard, "webhook-signature") => "v1,/PcIv8hEIJFmRTGuwYe0FlsmYwj5zBMQJX5XzbFZJkQ=",
        (HookFormat.Chatwoot, "X-Chatwoot-Signature") => "sha256=38e6c054f82953cfe5f327906b1529fd52f604342b8e8dc0792148539e21311e",
        (HookFormat.ZendeskEvents or HookFormat.ZendeskTrigger, "X-Zendesk-Webhook-Signature-Timestamp") => "2026-01-02T03:04:05Z",
        (HookFormat.ZendeskEvents or HookFormat.ZendeskTrigger, "X-Zendesk-Webhook-Signature") =>
            "RXdLn2rzOVmmxBcMicIUBRnsxcF9xBYe8O293BR9BLg=",
        _ => "",
    };
}
