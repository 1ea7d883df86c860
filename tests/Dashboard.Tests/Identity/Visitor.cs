using System.Net;
using System.Net.Sockets;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Dashboard.Tests.Identity;

/// <summary>A browser without a screen: keeps cookies, follows nothing, fills forms as a person would.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly HttpClient _client;

    public Visitor(Uri start) => _client = new HttpClient(
        new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = false, ConnectCallback = ConnectAsync })
    {
        BaseAddress = start,
        DefaultRequestHeaders = { { "Accept", "text/html,*/*;q=0.8" } },
    };

    public CookieContainer Cookies { get; } = new();

    private static CancellationToken Token => SignInServer.Token;

    public async Task<HttpResponseMessage> GetAsync(string path, string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accept is not null)
            request.Headers.Accept.ParseAdd(accept);
        return await _client.SendAsync(request, Token);
    }

    /// <summary>Sends what no browser would; the answer is not read beyond its headers.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) =>
        _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Token);

    public Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields) =>
        _client.PostAsync(
            path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))), Token);

    public async Task<IHtmlDocument> PageAsync(string path)
    {
        using var response = await GetAsync(path);
        return await ReadAsync(response);
    }

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(Token));

    /// <summary>Opens the sign-in page and submits its form with these fields over the hidden ones.</summary>
    public async Task<HttpResponseMessage> SubmitSignInAsync(string query, params (string Name, string Value)[] fields)
    {
        var path = "/account/login" + query;
        var page = await PageAsync(path);
        return await PostAsync(path, [.. Hidden(page.QuerySelector("form")!), .. fields]);
    }

    public Task<HttpResponseMessage> SignInAsync(string email, string password, string query = "") =>
        SubmitSignInAsync(query, ("Form.Email", email), ("Form.Password", password));

    public static IEnumerable<(string Name, string Value)> Hidden(AngleSharp.Dom.IElement form) =>
        form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Select(input => (input.Name!, input.Value));

    public async Task<bool> IsSignedInAsync()
    {
        using var answer = await GetAsync("/probe/unmarked");
        return answer.StatusCode == HttpStatusCode.OK;
    }

    public void Dispose() => _client.Dispose();

    // What is not read waits at the server: by itself the system would take in tens of megabytes for a client that reads nothing.
    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveBufferSize = 64 * 1024 };
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
