using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using ThiDua.BuildingBlocks.Files;

namespace ThiDua.BuildingBlocks.Tests;

public sealed class FileStoreTests : IDisposable
{
    private readonly string _root = Path.Combine(Path.GetTempPath(), $"thidua-files-{Guid.NewGuid():n}");
    private readonly FileStore _store;

    public FileStoreTests() => _store = new FileStore(Options.Create(new FileStoreOptions { Root = _root, MaximumSize = 1_000 }));

    public void Dispose()
    {
        if (Directory.Exists(_root)) Directory.Delete(_root, recursive: true);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_named_by_its_content_and_read_back_as_it_was()
    {
        var content = Encoding.UTF8.GetBytes("biên bản hội nghị");

        var stored = await _store.SaveAsync(new MemoryStream(content), Ct);

        Assert.Equal(new StoredFile(Convert.ToHexStringLower(SHA256.HashData(content)), content.Length), stored);
        await using var opened = _store.Open(stored!.Hash)!;
        using var read = new MemoryStream();
        await opened.CopyToAsync(read, Ct);
        Assert.Equal(content, read.ToArray());
    }

    [Fact]
    public async Task The_same_content_is_kept_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _store.SaveAsync(new MemoryStream([1, 2, 3]), Ct)));

        Assert.Single(Directory.GetFiles(_root, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task What_is_too_large_is_refused_and_leaves_nothing()
    {
        Assert.NotNull(await _store.SaveAsync(new MemoryStream(new byte[1_000]), Ct));
        Assert.Null(await _store.SaveAsync(new MemoryStream(new byte[1_001]), Ct));

        Assert.Single(Directory.GetFiles(_root, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../../etc/passwd")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("ABCDEF0000000000000000000000000000000000000000000000000000000000")]
    public void A_name_that_is_no_hash_or_unknown_opens_nothing(string hash) => Assert.Null(_store.Open(hash));
}
