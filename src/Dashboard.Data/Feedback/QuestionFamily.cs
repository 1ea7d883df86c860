namespace Dashboard.Data.Feedback;

/// <summary>What a question variant asks about. Results of different families are not one number without saying so.</summary>
public enum QuestionFamily
{
    /// <summary>A variant that we do not know; X may add some.</summary>
    Unknown = 0,

    /// <summary>CSAT 0-13: the business and its service as a whole.</summary>
    CsatBusiness = 1,

    /// <summary>CSAT 14-19: the speed, or whether and how fast the issue was resolved.</summary>
    CsatSpeedAndResolution = 2,

    /// <summary>CSAT 20-23: the person who helped.</summary>
    CsatPerson = 3,

    /// <summary>CSAT 24-37: one kind of purchase or visit.</summary>
    CsatPurchaseOrVisit = 4,

    /// <summary>NPS 0-5 and 7-9: the likelihood to recommend.</summary>
    NpsRecommend = 5,

    /// <summary>NPS 6: the likelihood to shop again, which is not a recommendation.</summary>
    NpsShop = 6,
}
