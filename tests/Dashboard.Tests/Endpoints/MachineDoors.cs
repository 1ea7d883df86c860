using System.Net.Http.Headers;
using System.Text;
using Dashboard.Links;

namespace Dashboard.Tests.Endpoints;

/// <summary>A user name and a password that a machine shows.</summary>
internal sealed record Credential(string UserName, string Password)
{
    public AuthenticationHeaderValue Header => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{UserName}:{Password}")));
}

/// <summary>The doors for machines, with the credentials that open each.</summary>
internal static class MachineDoors
{
    public static readonly Credential Webhook = new("x-push", "the first password of the webhook");
    public static readonly Credential NextWebhook = new("x-push", "the password that comes after it");
    public static readonly Credential HelpDesk = new("help-desk", "the password of the help desk");

    public static string[] Settings =>
    [
        .. SettingsOf("Webhooks:Credentials:0", Webhook),
        .. SettingsOf("Webhooks:Credentials:1", NextWebhook),
        .. SettingsOf("Conversations:Credentials:0", HelpDesk),
    ];

    public static Task<HttpResponseMessage> PushAsync(this AppHost host, string body, Credential? credential) =>
        host.PostAsync(Paths.FeedbackWebhook, new StringContent(body, Encoding.UTF8, "application/json"), credential);

    public static Task<HttpResponseMessage> ReportAsync(this AppHost host, string body, Credential? credential) =>
        host.PostAsync(Paths.ClosedConversations, new StringContent(body, Encoding.UTF8, "application/json"), credential);

    /// <summary>Posts as a machine does: without cookies, and without the body until the server asks for it.</summary>
    public static async Task<HttpResponseMessage> PostAsync(this AppHost host, string path, HttpContent content, Credential? credential)
    {
        using var client = new HttpClient(
            new SocketsHttpHandler { UseCookies = false, Expect100ContinueTimeout = TimeSpan.FromSeconds(30) });
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host.Address, path)) { Content = content };
        request.Headers.Authorization = credential?.Header;
        request.Headers.ExpectContinue = true;
        return await client.SendAsync(request, AppHost.Token);
    }

    private static string[] SettingsOf(string key, Credential credential) =>
        [$"--{key}:UserName={credential.UserName}", $"--{key}:Password={credential.Password}"];
}
