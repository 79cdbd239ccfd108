/// What a word that stands for yes or no was most likely meant to say.
func likelyFlag(_ text: String) -> String? {
    switch text.plainWidth.lowercased() {
    case "true", "yes", "y", "on", "1", "ja", "oui", "是", "对", "有": "true"
    case "false", "no", "n", "off", "0", "nein", "non", "否", "不", "不是", "无": "false"
    default: nil
    }
}
