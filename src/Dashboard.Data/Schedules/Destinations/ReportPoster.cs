using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Authentication;
using Dashboard.Data.Foundation;
using Dashboard.Data.Settings.Reach;

namespace Dashboard.Data.Schedules.Destinations;

/// <summary>
/// Posts reports to addresses of others: by https, to public addresses and those that the installation allows, which is looked at when the
/// connection is made, and nowhere that an answer leads on to. Nothing of an answer is read but its status, and no address is ever told.
/// </summary>
public sealed class ReportPoster : IDisposable
{
    private const string Product = "FeedbackDashboard/1.0";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly HttpMessageInvoker _http;
    private readonly TimeProvider _clock;

    internal ReportPoster(PublicDialer dialer, RemoteCertificateValidationCallback? certificates, TimeProvider clock) =>
        (_http, _clock) = (new HttpMessageInvoker(PublicHandler.Create(dialer, certificates)), clock);

    /// <summary>Posts once; after 15 seconds it counts as not answered.</summary>
    /// <param name="address">Where to.</param>
    /// <param name="json">What.</param>
    /// <param name="headers">What stands over it beside its type.</param>
    /// <param name="cancellationToken">Stops it; it may have arrived all the same.</param>
    public async Task<PostAnswer> PostAsync(
        Secret address, ReadOnlyMemory<byte> json, IReadOnlyDictionary<string, string> headers, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(headers);
        if (DestinationRules.Read(address) is not { } place)
            return new PostAnswer(PostFault.BadAddress);
        using var patience = new CancellationTokenSource(Patience, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        using var request = RequestOf(place, json, headers);
        try
        {
            using var response = await _http.SendAsync(request, either.Token);
            return PostAnswer.Of(response.StatusCode);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new PostAnswer(FaultOf(failure));
        }
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    private static HttpRequestMessage RequestOf(Uri place, ReadOnlyMemory<byte> json, IReadOnlyDictionary<string, string> headers)
    {
        var content = new ReadOnlyMemoryContent(json);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        var request = new HttpRequestMessage(HttpMethod.Post, place) { Content = content };
        request.Headers.UserAgent.ParseAdd(Product);
        foreach (var header in headers)
            request.Headers.Add(header.Key, header.Value);
        return request;
    }

    private static PostFault FaultOf(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is NotPublicException)
                return PostFault.NotPublic;
            if (cause is AuthenticationException)
                return PostFault.NotTrusted;
        }

        return failure is OperationCanceledException ? PostFault.TooSlow : PostFault.NoAnswer;
    }
}
