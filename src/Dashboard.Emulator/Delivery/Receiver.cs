using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Dashboard.Emulator.Delivery;

internal enum DeliveryResult
{
    Accepted,

    /// <summary>Nobody there, or not ready: the same again may work.</summary>
    NotNow,

    /// <summary>The receiver will not have it; the same again would end the same.</summary>
    Refused,
}

/// <summary>Posts JSON to one receiver with its Basic credentials.</summary>
internal sealed class Receiver(HttpClient http, ReceiverOptions options)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    private readonly AuthenticationHeaderValue _credentials = new(
        "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(options.UserName + ":" + options.Password)));

    internal bool IsConfigured => options.Url is not null;

    internal async Task<DeliveryResult> PostAsync(ReadOnlyMemory<byte> json, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, options.Url);
        request.Headers.Authorization = _credentials;
        request.Content = new ReadOnlyMemoryContent(json) { Headers = { ContentType = Json } };
        try
        {
            using var response = await http.SendAsync(request, stop);
            return Judge(response.StatusCode);
        }
        catch (HttpRequestException)
        {
            return DeliveryResult.NotNow;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return DeliveryResult.NotNow;
        }
    }

    /// <summary>
    /// X counts 200 as taken and nothing else. A 404 may be a server whose routes are not mapped yet; wrong credentials stay wrong.
    /// </summary>
    private static DeliveryResult Judge(HttpStatusCode status) => status switch
    {
        HttpStatusCode.OK => DeliveryResult.Accepted,
        HttpStatusCode.NotFound or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests => DeliveryResult.NotNow,
        >= HttpStatusCode.InternalServerError => DeliveryResult.NotNow,
        _ => DeliveryResult.Refused,
    };
}
