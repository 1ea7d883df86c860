using System.Globalization;
using System.Text.Json;
using Dashboard.TestKit;

namespace Dashboard.BrowserTests.Product;

/// <summary>An answer that comes while somebody looks, as X pushes it.</summary>
internal static class PushedAnswer
{
    /// <summary>The demo's @haldenair at X.</summary>
    public const string HaldenAir = "2801004401";

    /// <summary>The demo's @tarnandpine at X.</summary>
    public const string TarnAndPine = "2801004403";

    /// <summary>The best CSAT score, given now to an account of the demo.</summary>
    public static string Of(string comment, string account = HaldenAir) => At(TestClock.Now, comment, account);

    /// <summary>The best CSAT score, given then.</summary>
    public static string At(DateTimeOffset now, string comment, string account = HaldenAir)
    {
        var time = now.ToString("ddd MMM dd HH:mm:ss +0000 yyyy", CultureInfo.InvariantCulture);
        return $$$"""
            {"event_type":"feedback.updated","created_at":"{{{time}}}","feedback":{"created_at":"{{{time}}}","updated_at":"{{{time}}}",
            "id":"99{{{now.ToUnixTimeMilliseconds()}}}","type":"csat","test":false,"dm_id":"1",
            "from_user_id":"{{{account}}}","to_user_id":"343434343434",
            "privacy_url":"https://haldenair.example/privacy","external_id":"pushed","question_variant_id":0,"display_name":"Halden Air",
            "response":{"score":{"created_at":"{{{time}}}","value":5},
            "text":{"created_at":"{{{time}}}","value":{{{JsonSerializer.Serialize(comment)}}} } } } }
            """;
    }
}
