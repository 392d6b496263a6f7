using System.ComponentModel.DataAnnotations;

namespace ThiDua.Identity;

/// <summary>Settings under <c>Identity</c>; checked at start.</summary>
public sealed class IdentityModuleOptions
{
    public const string Section = "Identity";

    /// <summary>Folder for the data protection keys; the identity database when empty. Replicas of one gateway must share it.</summary>
    public string? ProtectionKeysFolder { get; set; }

    /// <summary>Creates the demonstration accounts at start and prints them.</summary>
    public bool Demo { get; set; }

    /// <summary>The one password of the demonstration accounts. In Production it must be set: the one that stands in this repository is no
    /// secret.</summary>
    [MinLength(12)]
    public string? DemoPassword { get; set; }

    [Range(typeof(TimeSpan), "00:01:00", "00:30:00")]
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>A session that is not used for so long is over.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan SessionIdle { get; set; } = TimeSpan.FromMinutes(60);

    /// <summary>A session is over after so long however busy it is.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "7.00:00:00")]
    public TimeSpan SessionLifetime { get; set; } = TimeSpan.FromHours(10);

    /// <summary>So many wrong passwords for one name from one source close the name for that source.</summary>
    [Range(3, 20)]
    public int FailuresBeforeLockOut { get; set; } = 5;

    /// <summary>So many sources closed for one name close it for every source that its owner has not come from.</summary>
    [Range(2, 1000)]
    public int SourcesBeforeLockOut { get; set; } = 10;

    /// <summary>So many sign-ins may wait for their turn to be compared; more are asked to come back.</summary>
    [Range(10, 10_000)]
    public int SignInsWaiting { get; set; } = 300;

    /// <summary>How long a sign-in waits for its turn at most.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan SignInWait { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>After this a password that an administrator handed out does not open any more.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "7.00:00:00")]
    public TimeSpan HandedOutPasswordLifetime { get; set; } = TimeSpan.FromDays(1);

    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan LockOut { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>For how long a key signs.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "366.00:00:00")]
    public TimeSpan KeyLifetime { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How long a key is published before it signs; longer than any reader keeps the key set.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "30.00:00:00")]
    public TimeSpan KeyPublishedAhead { get; set; } = TimeSpan.FromDays(2);

    /// <summary>How long an exchanged client secret stays good when the administrator does not say otherwise.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "30.00:00:00")]
    public TimeSpan SecretOverlap { get; set; } = TimeSpan.FromHours(24);

    [Range(typeof(TimeSpan), "00:05:00", "7.00:00:00")]
    public TimeSpan SetUpLinkLifetime { get; set; } = TimeSpan.FromHours(24);
}
